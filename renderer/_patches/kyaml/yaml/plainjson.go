package yaml

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// The ways between nodes and JSON without YAML text in between, for what is common in manifests. Both give exactly what the
// way through the text gives, or say false: then the caller takes that way.

const (
	maxPlainDepth = 200
	maxPlainKey   = 100
)

type plainField struct {
	key   string
	value *yaml.Node
}

// appendPlainJSON is json.Marshal of what the decoder makes of the text that the encoder makes of n.
func appendPlainJSON(out []byte, n *yaml.Node, depth int, flow bool) ([]byte, bool) {
	if n == nil || n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 || depth > maxPlainDepth {
		return nil, false
	}
	flow = flow || n.Style&yaml.FlowStyle != 0
	if (flow || n.Kind != yaml.ScalarNode && len(n.Content) == 0) && isCommented(n) {
		return nil, false
	}
	var ok bool
	switch n.Kind {
	case yaml.MappingNode:
		if n.Tag != "" && n.Tag != NodeTagMap || len(n.Content)%2 != 0 {
			return nil, false
		}
		var few [16]plainField
		fields := few[:0]
		for i := 0; i < len(n.Content); i += 2 {
			key := n.Content[i]
			if key == nil || key.Kind != yaml.ScalarNode || key.Anchor != "" || key.Style&yaml.TaggedStyle != 0 ||
				flow && isCommented(key) || len(key.Value) > maxPlainKey || !isPlainString(key) || strings.Contains(key.Value, "\n") {
				return nil, false
			}
			// The encoder puts what is in one line after such a comment, where it is lost.
			value := n.Content[i+1]
			if key.LineComment != "" && (value == nil || len(value.Content) == 0 || value.Style&yaml.FlowStyle != 0) ||
				isCommented(key) && value.Kind != yaml.ScalarNode && (len(value.Content) == 0 || value.Style&yaml.FlowStyle != 0) {
				return nil, false
			}
			fields = append(fields, plainField{key.Value, value})
		}
		slices.SortFunc(fields, func(a, b plainField) int { return strings.Compare(a.key, b.key) })
		out = append(out, '{')
		for i := range fields {
			if i > 0 {
				if fields[i].key == fields[i-1].key {
					return nil, false
				}
				out = append(out, ',')
			}
			out = append(appendPlainText(out, fields[i].key), ':')
			if out, ok = appendPlainJSON(out, fields[i].value, depth+1, flow); !ok {
				return nil, false
			}
		}
		return append(out, '}'), true
	case yaml.SequenceNode:
		if n.Tag != "" && n.Tag != NodeTagSeq {
			return nil, false
		}
		out = append(out, '[')
		for i, item := range n.Content {
			if i > 0 {
				out = append(out, ',')
			}
			if out, ok = appendPlainJSON(out, item, depth+1, flow); !ok {
				return nil, false
			}
		}
		return append(out, ']'), true
	case yaml.ScalarNode:
		return appendPlainScalar(out, n, flow)
	}
	return nil, false
}

// isCommented matters in flow style, where the encoder lets a comment swallow what follows.
func isCommented(n *yaml.Node) bool {
	return n.HeadComment != "" || n.LineComment != "" || n.FootComment != ""
}

func appendPlainScalar(out []byte, n *yaml.Node, flow bool) ([]byte, bool) {
	if isPlainString(n) {
		return appendPlainText(out, n.Value), true
	}
	// In flow style the encoder quotes the empty text, and so turns what was null into a string.
	if n.Style != 0 || flow && n.Value == "" {
		return nil, false
	}
	tag := n.Tag
	if tag == "" {
		tag = n.ShortTag()
	}
	switch tag {
	case NodeTagInt:
		if isPlainInt(n.Value) {
			return append(out, n.Value...), true
		}
	case NodeTagBool:
		switch n.Value {
		case "true", "false":
			return append(out, n.Value...), true
		}
	case NodeTagNull:
		switch n.Value {
		case "", "~", "null":
			return append(out, "null"...), true
		}
	case NodeTagFloat:
		if !isPlainDecimal(n.Value) {
			return nil, false
		}
		value, err := strconv.ParseFloat(n.Value, 64)
		if err != nil {
			return nil, false
		}
		text, err := json.Marshal(value)
		return append(out, text...), err == nil
	}
	return nil, false
}

// isPlainString tells whether a scalar is a string that no style of YAML changes.
func isPlainString(n *yaml.Node) bool {
	const quoted = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle
	switch {
	case n.Style&^quoted != 0:
		return false
	case n.Tag == NodeTagString:
	case n.Tag != "" || n.ShortTag() != NodeTagString:
		return false
	}
	return isPlainText(n.Value)
}

func isPlainText(s string) bool {
	if s == "<<" {
		return false
	}
	lines := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= ' ' && c <= '~':
		case c == '\n':
			lines = true
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r < 0xa0 || r > 0xd7ff || r == '\u2028' || r == '\u2029' {
				return false
			}
			i += size - 1
		default:
			return false
		}
	}
	if !lines {
		return true
	}
	return s[0] != ' ' && s[0] != '\n' && !strings.Contains(s, " \n") && !strings.HasSuffix(s, " ") && !strings.HasSuffix(s, "\n\n")
}

const hexDigits = "0123456789abcdef"

// appendPlainText writes a plain text as encoding/json does.
func appendPlainText(out []byte, s string) []byte {
	out = append(out, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch c {
		case '"', '\\':
			out = append(append(out, s[start:i]...), '\\', c)
		case '\n':
			out = append(append(out, s[start:i]...), '\\', 'n')
		case '<', '>', '&':
			out = append(append(out, s[start:i]...), '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		default:
			continue
		}
		start = i + 1
	}
	return append(append(out, s[start:]...), '"')
}

func isPlainInt(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	if len(digits) == 0 || len(digits) > 15 || digits[0] == '0' && s != "0" {
		return false
	}
	return isDigits(digits)
}

func isPlainDecimal(s string) bool {
	whole, fraction, found := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return found && len(s) <= 15 && len(whole) > 0 && len(fraction) > 0 && isDigits(whole) && isDigits(fraction)
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// plainParser makes of a JSON object the nodes that the parser makes of the text that the encoder makes of the object.
type plainParser struct {
	text  string
	at    int
	depth int
}

// parsePlainJSON gives a document node.
func parsePlainJSON(text []byte) (*yaml.Node, bool) {
	p := &plainParser{text: string(text)}
	p.space()
	if p.at == len(p.text) || p.text[p.at] != '{' {
		return nil, false
	}
	top, ok := p.value()
	p.space()
	if !ok || p.at != len(p.text) {
		return nil, false
	}
	return &yaml.Node{Kind: yaml.DocumentNode, Content: []*yaml.Node{top}}, true
}

func (p *plainParser) space() {
	for p.at < len(p.text) {
		switch p.text[p.at] {
		case ' ', '\n', '\r', '\t':
			p.at++
		default:
			return
		}
	}
}

// take goes past c, and tells whether it stood there.
func (p *plainParser) take(c byte) bool {
	p.space()
	if p.at < len(p.text) && p.text[p.at] == c {
		p.at++
		return true
	}
	return false
}

func (p *plainParser) value() (*yaml.Node, bool) {
	p.space()
	if p.at == len(p.text) || p.depth > maxPlainDepth {
		return nil, false
	}
	p.depth++
	defer func() { p.depth-- }()
	switch c := p.text[p.at]; {
	case c == '{':
		return p.object()
	case c == '[':
		return p.array()
	case c == '"':
		s, ok := p.string()
		if !ok {
			return nil, false
		}
		style, ok := styleOf(s)
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: NodeTagString, Value: s, Style: style}, ok
	case c == '-' || c >= '0' && c <= '9':
		return p.number()
	}
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(p.text[p.at:], word) {
			p.at += len(word)
			n := &yaml.Node{Kind: yaml.ScalarNode, Tag: NodeTagBool, Value: word}
			if word == "null" {
				n.Tag = NodeTagNull
			}
			return n, true
		}
	}
	return nil, false
}

func (p *plainParser) object() (*yaml.Node, bool) {
	p.at++
	n := &yaml.Node{Kind: yaml.MappingNode, Tag: NodeTagMap}
	if p.take('}') {
		n.Style = yaml.FlowStyle
		return n, true
	}
	var few [16]plainField
	fields := few[:0]
	for {
		p.space()
		if p.at == len(p.text) || p.text[p.at] != '"' {
			return nil, false
		}
		key, ok := p.string()
		if !ok || len(key) > maxPlainKey || strings.Contains(key, "\n") || !p.take(':') {
			return nil, false
		}
		value, ok := p.value()
		if !ok {
			return nil, false
		}
		fields = append(fields, plainField{key, value})
		if p.take('}') {
			break
		}
		if !p.take(',') {
			return nil, false
		}
	}
	slices.SortStableFunc(fields, func(a, b plainField) int {
		switch {
		case a.key == b.key:
			return 0
		case keyLess(a.key, b.key):
			return -1
		}
		return 1
	})
	n.Content = make([]*yaml.Node, 0, 2*len(fields))
	for i, field := range fields {
		if i > 0 && field.key == fields[i-1].key {
			return nil, false
		}
		style, ok := styleOf(field.key)
		if !ok {
			return nil, false
		}
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: NodeTagString, Value: field.key, Style: style}, field.value)
	}
	return n, true
}

func (p *plainParser) array() (*yaml.Node, bool) {
	p.at++
	n := &yaml.Node{Kind: yaml.SequenceNode, Tag: NodeTagSeq}
	if p.take(']') {
		n.Style = yaml.FlowStyle
		return n, true
	}
	for {
		item, ok := p.value()
		if !ok {
			return nil, false
		}
		n.Content = append(n.Content, item)
		if p.take(']') {
			return n, true
		}
		if !p.take(',') {
			return nil, false
		}
	}
}

// string reads the text that starts at a quote; false for one that YAML would not keep as it is.
func (p *plainParser) string() (string, bool) {
	start := p.at
	escaped := false
	for i := start + 1; i < len(p.text); i++ {
		switch p.text[i] {
		case '\\':
			escaped = true
			i++
		case '"':
			p.at = i + 1
			s := p.text[start+1 : i]
			if escaped {
				if err := json.Unmarshal([]byte(p.text[start:p.at]), &s); err != nil {
					return "", false
				}
			} else if strings.Contains(s, "\n") {
				return "", false
			}
			return s, isPlainText(s)
		}
	}
	return "", false
}

func (p *plainParser) number() (*yaml.Node, bool) {
	start := p.at
	for p.at < len(p.text) && strings.IndexByte("+-.eE0123456789", p.text[p.at]) >= 0 {
		p.at++
	}
	text := p.text[start:p.at]
	if len(text) <= 6 && isPlainInt(text) {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: NodeTagInt, Value: text}, true
	}
	var number float64
	if err := json.Unmarshal([]byte(text), &number); err != nil {
		return nil, false
	}
	n := &yaml.Node{Kind: yaml.ScalarNode, Value: strconv.FormatFloat(number, 'g', -1, 64)}
	n.Tag = n.ShortTag()
	return n, true
}

// knownStyles keeps what the encoder chose for a text; styles of more texts than these are forgotten all at once.
var knownStyles = map[string]yaml.Style{}

const (
	maxKnownStyles    = 2048
	maxKnownStyleText = 128
)

// styleOf is the style in which the encoder writes a plain text.
func styleOf(s string) (yaml.Style, bool) {
	if isBareWord(s) {
		return 0, true
	}
	if style, ok := knownStyles[s]; ok {
		return style, true
	}
	text, err := yaml.Marshal(s)
	if err != nil {
		return 0, false
	}
	var n yaml.Node
	if err := yaml.Unmarshal(text, &n); err != nil || len(n.Content) != 1 {
		return 0, false
	}
	scalar := n.Content[0]
	if scalar.Kind != yaml.ScalarNode || scalar.Tag != NodeTagString || scalar.Value != s {
		return 0, false
	}
	if len(s) <= maxKnownStyleText {
		if len(knownStyles) >= maxKnownStyles {
			clear(knownStyles)
		}
		knownStyles[s] = scalar.Style
	}
	return scalar.Style, true
}

// isBareWord is true for texts of letters, digits and a few signs that certainly stand without quotes.
func isBareWord(s string) bool {
	if s == "" || s[0] != '/' && (s[0]|0x20 < 'a' || s[0]|0x20 > 'z') {
		return false
	}
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9', c == '-', c == '.', c == '/', c == '_', c == '@':
		case c == ':' && i+1 < len(s) && s[i+1] != ' ':
		default:
			return false
		}
	}
	if len(s) > len("false") {
		return true
	}
	switch strings.ToLower(s) {
	case "true", "false", "null", "yes", "no", "on", "off", "y", "n":
		return false
	}
	return true
}

// keyLess orders keys as the encoder does.
func keyLess(a, b string) bool {
	if isBareKey(a) && isBareKey(b) {
		return a < b
	}
	ar, br := []rune(a), []rune(b)
	digits := false
	for i := 0; i < len(ar) && i < len(br); i++ {
		if ar[i] == br[i] {
			digits = unicode.IsDigit(ar[i])
			continue
		}
		al, bl := unicode.IsLetter(ar[i]), unicode.IsLetter(br[i])
		if al && bl {
			return ar[i] < br[i]
		}
		if al || bl {
			if digits {
				return al
			}
			return bl
		}
		var ai, bi int
		var an, bn int64
		if ar[i] == '0' || br[i] == '0' {
			for j := i - 1; j >= 0 && unicode.IsDigit(ar[j]); j-- {
				if ar[j] != '0' {
					an = 1
					bn = 1
					break
				}
			}
		}
		for ai = i; ai < len(ar) && unicode.IsDigit(ar[ai]); ai++ {
			an = an*10 + int64(ar[ai]-'0')
		}
		for bi = i; bi < len(br) && unicode.IsDigit(br[bi]); bi++ {
			bn = bn*10 + int64(br[bi]-'0')
		}
		if an != bn {
			return an < bn
		}
		if ai != bi {
			return ai < bi
		}
		return ar[i] < br[i]
	}
	return len(ar) < len(br)
}

// isBareKey is true for a key of letters only: those are ordered by bytes.
func isBareKey(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}
