const name = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/** A label key: a name of at most 63 characters, after a DNS subdomain and a slash if need be. Source: k8s.io/apimachinery IsQualifiedName. */
export function isLabelKey(text: string): boolean {
  const parts = text.split('/', 3);
  const own = parts.at(-1) ?? '';
  if (parts.length > 2 || own.length > 63 || !name.test(own)) return false;
  const [prefix] = parts;
  return parts.length === 1 || (prefix !== undefined && prefix.length <= 253 && subdomain.test(prefix));
}

/** A label value: empty, or at most 63 characters. Source: k8s.io/apimachinery IsValidLabelValue. */
export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && name.test(text));
}
