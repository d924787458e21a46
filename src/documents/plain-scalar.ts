const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const smallestInt64 = -(2n ** 63n);
const largestUint64 = 2n ** 64n - 1n;

export type Scalar = null | boolean | number | bigint | string;

/** What an unquoted scalar means to a reader. */
export type ScalarResolver = (text: string) => Scalar;

/** Booleans of YAML 1.1 that go-yaml v3 reads as text. */
const oldBooleans = new Map<string, boolean>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

/**
 * What an unquoted scalar means to kubectl, helm and the API server, which stand on go-yaml v2
 * (https://github.com/yaml/go-yaml/blob/v2.4.2/resolve.go): as {@link resolvePlainScalar}, but `y`, `yes`, `on` and their
 * opposites are booleans.
 */
export const resolveKubectlScalar: ScalarResolver = (text) =>
  oldBooleans.get(text) ?? resolvePlainScalar(text);

/**
 * What an unquoted scalar means to kustomize, which stands on go-yaml v3. That reads `0644` as octal and `1_000` as a thousand
 * but, unlike YAML 1.1, leaves `no`, `on` and `22:30` as text
 * (https://github.com/go-yaml/yaml/blob/v3/resolve.go). Integers that a double cannot hold become `bigint`.
 */
export function resolvePlainScalar(text: string): Scalar {
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default: {
      const first = text.charCodeAt(0);
      const maybeNumber =
        (first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2b || first === 0x2e;
      return maybeNumber ? resolveNumber(text) : text;
    }
  }
}

function resolveNumber(text: string): number | bigint | string {
  const special = /^([-+]?)\.(?:inf|Inf|INF)$/.exec(text);
  if (special !== null) return special[1] === '-' ? -Infinity : Infinity;
  if (text === '.nan' || text === '.NaN' || text === '.NAN') return NaN;
  const digits = text.replaceAll('_', '');
  const match = integer.exec(digits);
  if (match !== null) {
    const [, sign, hex, binary, octal, decimal] = match;
    const literal =
      hex !== undefined
        ? `0x${hex}`
        : binary !== undefined
          ? `0b${binary}`
          : octal !== undefined
            ? `0o${octal}`
            : decimal;
    const small = Number(literal);
    if (Number.isSafeInteger(small)) return sign === '-' && small !== 0 ? -small : small;
    const exact = sign === '-' ? -BigInt(literal ?? '0') : BigInt(literal ?? '0');
    if (exact >= smallestInt64 && exact <= largestUint64) return exact;
  }
  return float.test(digits) ? Number(digits) : text;
}
