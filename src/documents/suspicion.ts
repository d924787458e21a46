/**
 * One column of indentation can hold two levels (a list at the indentation of its key), a mark and a bracket one each:
 * 2 * 30 + 12 + 20 stays below the depth of 100 that the parser accepts.
 */
const leadingBlanks = 30;
const marksInLine = 12;
const openBrackets = 20;

/**
 * A quick look whether a text could hold what {@link parseDocuments} refuses as hostile. Says yes too often, never no when the
 * parser would refuse: aliases need `*`, `__proto__` its letters (or an escape), depth needs brackets or indentation.
 */
export function isSuspicious(text: string): boolean {
  if (text.includes('__proto__') || /\\[xuU_]/.test(text)) return true;
  if (text.includes('&') && /(?:^|[\s[{,:?-])\*[^\s*]/.test(text)) return true;
  return hasDepth(text);
}

function hasDepth(text: string): boolean {
  let brackets = 0;
  let blanks = 0;
  let marks = 0;
  let leading = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    switch (unit) {
      case 0x0a: // line feed
      case 0x0d: // carriage return
        blanks = 0;
        marks = 0;
        leading = true;
        break;
      case 0x20: // space
      case 0x09: // tab
        if (leading && ++blanks > leadingBlanks) return true;
        break;
      case 0x2d: // -
      case 0x3f: // ?
      case 0x3a: // :
        if (isBlank(text.charCodeAt(i + 1)) && ++marks > marksInLine) return true;
        if (unit !== 0x2d) leading = false;
        break;
      case 0x5b: // [
      case 0x7b: // {
        leading = false;
        if (++brackets > openBrackets) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        leading = false;
        if (brackets > 0) brackets--;
        break;
      default:
        leading = false;
    }
  }
  return false;
}

/** Also the end of the text, which is NaN. */
function isBlank(unit: number): boolean {
  return !(unit > 0x20);
}
