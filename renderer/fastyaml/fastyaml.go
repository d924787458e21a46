// Package fastyaml turns the plain block style that templates write into JSON, several times faster than a full YAML
// decoder followed by an encoder.
//
// It knows a small part of YAML and says so: whatever is outside it (flow collections, anchors, tags, folded scalars, plain
// scalars over several lines, tabs, text beyond ASCII, unusual numbers and words, duplicate keys, errors) is refused, and
// the caller takes the full decoder. What it accepts means the same in both; fastyaml_test.go compares them.
package fastyaml

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// Head is what helm reads of a manifest.
type Head struct {
	Kind        string
	Name        string
	Annotations map[string]string
}

// maxDepth bounds recursion; deeper text is left to the full decoder and its limits.
const maxDepth = 60

// Levels of a mapping that matter for Head.
const (
	rootLevel = iota
	metadataLevel
	annotationsLevel
	otherLevel
)

type line struct {
	// indent counts spaces; text is what follows them, without trailing spaces. Blank lines have no text.
	indent int
	text   string
	// raw is the whole line, for block scalars.
	raw string
}

type parser struct {
	lines []line
	at    int
	out   []byte
	head  Head
	depth int
	// unfinished is set when the last line has no line break: a literal that ends there has none either.
	unfinished bool
}

// Append adds the document as JSON to out. It returns false, and out as it was, when the document is not plain enough.
func Append(out []byte, text string) ([]byte, Head, bool) {
	p := parser{out: out}
	if !p.split(text) || !p.skipBlank() {
		return out, Head{}, false
	}
	if first := p.lines[p.at]; first.indent != 0 || isDash(first.text) {
		return out, Head{}, false
	}
	if !p.mapping(0, rootLevel) || p.skipBlank() {
		return out, Head{}, false
	}
	return p.out, p.head, true
}

func (p *parser) split(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; (c < ' ' && c != '\n') || c > '~' {
			return false
		}
	}
	p.unfinished = !strings.HasSuffix(text, "\n")
	if p.unfinished {
		text += "\n"
	}
	p.lines = make([]line, 0, strings.Count(text, "\n"))
	for text != "" {
		raw, rest, _ := strings.Cut(text, "\n")
		text = rest
		indent := 0
		for indent < len(raw) && raw[indent] == ' ' {
			indent++
		}
		p.lines = append(p.lines, line{indent, strings.TrimRight(raw[indent:], " "), raw})
	}
	return true
}

// skipBlank moves to the next line with content; false at the end.
func (p *parser) skipBlank() bool {
	for p.at < len(p.lines) {
		if text := p.lines[p.at].text; text != "" && text[0] != '#' {
			return true
		}
		p.at++
	}
	return false
}

func isDash(text string) bool { return text == "-" || strings.HasPrefix(text, "- ") }

func (p *parser) mapping(indent, level int) bool {
	if p.depth++; p.depth > maxDepth {
		return false
	}
	defer func() { p.depth-- }()
	var known [16]string
	keys := known[:0]
	p.out = append(p.out, '{')
	for p.skipBlank() {
		l := p.lines[p.at]
		if l.indent < indent {
			break
		}
		if l.indent > indent {
			return false
		}
		if isDash(l.text) {
			break
		}
		key, rest, ok := cutKey(l.text)
		if !ok || slices.Contains(keys, key) || !plainHeadKey(key, level) {
			return false
		}
		if len(keys) > 0 {
			p.out = append(p.out, ',')
		}
		keys = append(keys, key)
		p.out = append(append(append(p.out, '"'), key...), '"', ':')
		start := len(p.out)
		p.at++
		if !p.value(rest, indent, true, below(level, key)) || !p.record(level, key, start) {
			return false
		}
	}
	p.out = append(p.out, '}')
	return len(keys) > 0
}

func below(level int, key string) int {
	switch {
	case level == rootLevel && key == "metadata":
		return metadataLevel
	case level == metadataLevel && key == "annotations":
		return annotationsLevel
	}
	return otherLevel
}

// plainHeadKey refuses keys that Go's JSON decoder would also take for one of Head's fields.
func plainHeadKey(key string, level int) bool {
	var names []string
	switch level {
	case rootLevel:
		names = []string{"apiVersion", "kind", "metadata"}
	case metadataLevel:
		names = []string{"name", "annotations"}
	default:
		return true
	}
	for _, name := range names {
		if len(name) == len(key) && key != name && strings.EqualFold(key, name) {
			return false
		}
	}
	return true
}

// record keeps what belongs to Head; false when it has a type that helm's decoder treats in a way of its own.
func (p *parser) record(level int, key string, start int) bool {
	written := p.out[start:]
	switch level {
	case rootLevel:
		switch key {
		case "kind":
			return readString(written, &p.head.Kind)
		case "apiVersion":
			var ignored string
			return readString(written, &ignored)
		case "metadata":
			return written[0] == '{'
		}
	case metadataLevel:
		switch key {
		case "name":
			return readString(written, &p.head.Name)
		case "annotations":
			return written[0] == '{'
		}
	case annotationsLevel:
		var text string
		if !readString(written, &text) {
			return false
		}
		if p.head.Annotations == nil {
			p.head.Annotations = map[string]string{}
		}
		p.head.Annotations[key] = text
	}
	return true
}

func readString(written []byte, into *string) bool {
	if written[0] != '"' {
		return false
	}
	inner := written[1 : len(written)-1]
	if slices.Contains(inner, '\\') {
		return json.Unmarshal(written, into) == nil
	}
	*into = string(inner)
	return true
}

// cutKey splits `key: rest`. Only keys that can be nothing but text are taken.
func cutKey(text string) (key, rest string, ok bool) {
	if text[0] == '"' {
		end := strings.IndexByte(text[1:], '"') + 1
		if end <= 1 || strings.IndexByte(text[1:end], '\\') >= 0 {
			return "", "", false
		}
		key, rest = text[1:end], text[end+1:]
		if rest == ":" {
			return key, "", true
		}
		after, found := strings.CutPrefix(rest, ": ")
		return key, strings.TrimLeft(after, " "), found
	}
	if !isLetter(text[0]) && text[0] != '_' {
		return "", "", false
	}
	i := 1
	for i < len(text) && keyByte[text[i]] {
		i++
	}
	key = text[:i]
	if i == len(text) || text[i] != ':' || isWord(key) {
		return "", "", false
	}
	if i+1 == len(text) {
		return key, "", true
	}
	if text[i+1] != ' ' {
		return "", "", false
	}
	return key, strings.TrimLeft(text[i+1:], " "), true
}

var keyByte = func() (table [256]bool) {
	for c := range table {
		table[c] = isLetter(byte(c)) || (c >= '0' && c <= '9') || strings.IndexByte("_-./", byte(c)) >= 0
	}
	return table
}()

func isLetter(c byte) bool { return (c|0x20) >= 'a' && (c|0x20) <= 'z' }

// isWord tells the words that YAML 1.1 takes for a boolean or null, in any case.
func isWord(text string) bool {
	if len(text) > 5 {
		return false
	}
	switch strings.ToLower(text) {
	case "y", "yes", "n", "no", "on", "off", "true", "false", "null":
		return true
	}
	return false
}

// value reads what follows `key:` or `-`. The current line is the one after it. A sequence may stand at the indent of its
// key, but not of the dash that it belongs to.
func (p *parser) value(rest string, indent int, inMapping bool, level int) bool {
	if rest == "" || rest[0] == '#' {
		return p.nested(indent, inMapping, level)
	}
	switch rest[0] {
	case '|':
		return p.literal(rest, indent)
	case '"':
		return p.doubleQuoted(rest) && p.nothingBelow(indent)
	case '\'':
		return p.singleQuoted(rest) && p.nothingBelow(indent)
	case '[', '{':
		if rest != "[]" && rest != "{}" {
			return false
		}
		p.out = append(p.out, rest...)
		return p.nothingBelow(indent)
	}
	return p.plain(rest) && p.nothingBelow(indent)
}

// nothingBelow is false when the next line continues the scalar.
func (p *parser) nothingBelow(indent int) bool {
	return !p.skipBlank() || p.lines[p.at].indent <= indent
}

func (p *parser) nested(indent int, inMapping bool, level int) bool {
	if !p.skipBlank() {
		p.out = append(p.out, "null"...)
		return true
	}
	l := p.lines[p.at]
	switch {
	case l.indent > indent && isDash(l.text):
		return p.sequence(l.indent)
	case l.indent > indent:
		return p.mapping(l.indent, level)
	case l.indent == indent && inMapping && isDash(l.text):
		return p.sequence(indent)
	}
	p.out = append(p.out, "null"...)
	return true
}

func (p *parser) sequence(indent int) bool {
	if p.depth++; p.depth > maxDepth {
		return false
	}
	defer func() { p.depth-- }()
	p.out = append(p.out, '[')
	for n := 0; p.skipBlank(); n++ {
		l := p.lines[p.at]
		if l.indent < indent || (l.indent == indent && !isDash(l.text)) {
			break
		}
		if l.indent > indent {
			return false
		}
		if n > 0 {
			p.out = append(p.out, ',')
		}
		if !p.item(l, indent) {
			return false
		}
	}
	p.out = append(p.out, ']')
	return true
}

func (p *parser) item(l line, indent int) bool {
	if l.text == "-" {
		p.at++
		return p.nested(indent, false, otherLevel)
	}
	rest := strings.TrimLeft(l.text[1:], " ")
	inner := indent + len(l.text) - len(rest)
	if isDash(rest) {
		p.lines[p.at] = line{inner, rest, ""}
		return p.sequence(inner)
	}
	if _, _, isMapping := cutKey(rest); isMapping {
		p.lines[p.at] = line{inner, rest, ""}
		return p.mapping(inner, otherLevel)
	}
	p.at++
	return p.value(rest, indent, false, otherLevel)
}

func (p *parser) plain(text string) bool {
	if i := strings.Index(text, " #"); i >= 0 {
		text = strings.TrimRight(text[:i], " ")
	}
	if strings.Contains(text, ": ") || text[len(text)-1] == ':' {
		return false
	}
	switch c := text[0]; {
	case isLetter(c):
		if isWord(text) {
			if text != "true" && text != "false" && text != "null" {
				return false
			}
			p.out = append(p.out, text...)
			return true
		}
	case c >= '0' && c <= '9', c == '-' && len(text) > 1 && text[1] != ' ':
		if number, ok := readNumber(text); ok {
			p.out = append(p.out, number...)
			return true
		}
		if maybeNumber(text) {
			return false
		}
	case c == '/' || c == '$' || c == '(' || c == '_':
	default:
		return false
	}
	p.text(text)
	return true
}

// readNumber takes whole numbers below 10^18 and plain decimals.
func readNumber(text string) (string, bool) {
	digits := strings.TrimPrefix(text, "-")
	whole, fraction, hasPoint := strings.Cut(digits, ".")
	if !allDigits(whole) || len(whole) > 18 || (len(whole) > 1 && whole[0] == '0') {
		return "", false
	}
	if !hasPoint {
		if text == "-0" {
			return "0", true
		}
		return text, true
	}
	if !allDigits(fraction) || len(digits) > 15 {
		return "", false
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return "", false
	}
	written, err := json.Marshal(value)
	return string(written), err == nil
}

func allDigits(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// maybeNumber is true unless a character or a second point rules out every number that YAML 1.1 knows.
func maybeNumber(text string) bool {
	for i := 0; i < len(text); i++ {
		if strings.IndexByte("0123456789abcdefABCDEFxXoO_+-.", text[i]) < 0 {
			return false
		}
	}
	return strings.Count(text, ".") < 2
}

func (p *parser) text(text string) {
	p.out = append(p.out, '"')
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"', '\\':
			p.out = append(p.out, '\\', c)
		case '\n':
			p.out = append(p.out, '\\', 'n')
		default:
			p.out = append(p.out, c)
		}
	}
	p.out = append(p.out, '"')
}

// doubleQuoted copies the text as it is: the escapes that are let through mean the same in JSON.
func (p *parser) doubleQuoted(text string) bool {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			if i++; i == len(text) || strings.IndexByte(`"\nt`, text[i]) < 0 {
				return false
			}
		case '"':
			p.out = append(p.out, text[:i+1]...)
			return endsHere(text[i+1:])
		}
	}
	return false
}

func (p *parser) singleQuoted(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i] != '\'' {
			continue
		}
		if i+1 < len(text) && text[i+1] == '\'' {
			i++
			continue
		}
		p.text(strings.ReplaceAll(text[1:i], "''", "'"))
		return endsHere(text[i+1:])
	}
	return false
}

func endsHere(rest string) bool {
	return rest == "" || (rest[0] == ' ' && strings.TrimLeft(rest, " ")[0] == '#')
}

// literal reads `|` and `|-`.
func (p *parser) literal(header string, indent int) bool {
	if header != "|" && header != "|-" {
		return false
	}
	inner := -1
	end := p.at
	for i := p.at; i < len(p.lines); i++ {
		l := p.lines[i]
		if l.text == "" {
			if inner < 0 && l.indent > 0 {
				return false
			}
			continue
		}
		if inner < 0 {
			if l.indent <= indent {
				return false
			}
			inner = l.indent
		}
		if l.indent < inner {
			if l.indent > indent {
				return false
			}
			break
		}
		end = i + 1
	}
	if inner < 0 || (p.unfinished && end == len(p.lines)) {
		return false
	}
	var text strings.Builder
	for i := p.at; i < end; i++ {
		if raw := p.lines[i].raw; len(raw) > inner {
			text.WriteString(raw[inner:])
		}
		text.WriteByte('\n')
	}
	content := text.String()
	for i := end; i < len(p.lines) && p.lines[i].text == ""; i++ {
		if p.lines[i].indent > inner {
			return false
		}
	}
	if header == "|-" {
		content = strings.TrimRight(content, "\n")
	}
	p.text(content)
	p.at = end
	return true
}
