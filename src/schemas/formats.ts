/** Formats of strings as the API server reads them; a format that is not here is not judged. */
const byName: Readonly<Record<string, (text: string, isNative: boolean) => boolean>> = {
  'date-time': isDateTime,
  datetime: isDateTime,
  byte: isBase64,
  date: (text) => isDate(text),
  duration: (text) => isDuration(text),
  ipv4: (text) => isIpv4(text),
  uuid: (text) => uuid.test(text),
};

/** `undefined` when the format is not one that is judged. */
export function hasFormat(format: string, text: string, isNative: boolean): boolean | undefined {
  return Object.hasOwn(byName, format) ? byName[format]?.(text, isNative) : undefined;
}

const native = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const structural = /^\d{4}-\d\d-\d\d[tT]\d\d:\d\d:\d\d(?:.\d+)?(?:[zZ]|[+-]\d\d:\d\d)$/;

/**
 * RFC 3339. Fields of built-in kinds go through Go's `time.Parse`, those of custom resources through
 * https://github.com/kubernetes/kube-openapi/blob/master/pkg/validation/strfmt/time.go, which is a little more lenient.
 */
function isDateTime(text: string, isNative: boolean): boolean {
  if (!(isNative ? native : structural).test(text)) return false;
  const [hours = 0, minutes = 0, seconds = 0] = [11, 14, 17].map((at) => Number(text.slice(at, at + 2)));
  return isDate(text.slice(0, 10)) && hours <= 23 && minutes <= 59 && seconds <= 59;
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(m >= 1 && m <= 12 && d >= 1)) return false;
  return d <= new Date(Date.UTC(y === 0 ? 2000 : y, m, 0)).getUTCDate();
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** As `encoding/json` reads bytes: standard alphabet, padded, line breaks ignored. */
function isBase64(text: string, isNative: boolean): boolean {
  return base64.test(isNative ? text.replaceAll(/[\r\n]/g, '') : text);
}

const goDuration = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const scalaDuration = /\d+\s*(?:ns|nano|us|micro|ms|milli|s\b|sec|m\b|min|h\b|hr|hour|d\b|day|w\b|wk|week)/i;

/** A Go duration or, as the server's library also accepts, words such as `3 days`. */
function isDuration(text: string): boolean {
  return goDuration.test(text) || scalaDuration.test(text);
}

function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}$/.test(text) && !text.endsWith('.');
}

const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
