/**
 * Syntax of names, labels, ports and keys: k8s.io/apimachinery/pkg/util/validation/validation.go (v0.34). Each function gives what
 * is wrong with a text, `[]` when the API server accepts it. Lengths are bytes, as Go counts them.
 */
export type NameFault = string;

const none: readonly NameFault[] = [];

const dnsLabel = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const dnsSubdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const searchDomain = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/;
const dns1035Label = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;
const qualified = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const envName = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const relaxedEnvName = /^[ -<>-~]*$/;
const configKey = /^[-._a-zA-Z0-9]+$/;
const ascii = /^[\0-\x7f]*$/;

const labelWords =
  "only lower case letters, digits and '-' are allowed, beginning and ending with a letter or digit";
const subdomainWords =
  "only lower case letters, digits, '-' and '.' are allowed, each part beginning and ending with a letter or digit";
const qualifiedWords =
  "only letters, digits, '-', '_' and '.' are allowed, beginning and ending with a letter or digit";

/** At most 63 of `[a-z0-9-]`: names of containers, volumes and namespaces. */
export function dnsLabelFaults(text: string): readonly NameFault[] {
  return faultsOf(
    text,
    63,
    dnsLabel,
    text.includes('.') && dnsSubdomain.test(text) ? 'must not contain dots' : labelWords,
  );
}

/** At most 253 of `[a-z0-9.-]`: names of most objects. */
export function dnsSubdomainFaults(text: string): readonly NameFault[] {
  return faultsOf(text, 253, dnsSubdomain, subdomainWords);
}

/** A DNS subdomain whose parts may hold underscores. */
export function searchDomainFaults(text: string): readonly NameFault[] {
  return faultsOf(text, 253, searchDomain, `${subdomainWords}; '_' is allowed too`);
}

/** `*.` before a DNS subdomain. */
export function wildcardDomainFaults(text: string): readonly NameFault[] {
  const rest = text.startsWith('*.') ? text.slice(2) : '';
  if (!dnsSubdomain.test(rest)) return ["a wildcard is '*.' before a DNS name"];
  return lengthFaults(text, 253);
}

/** At most 63, beginning with a letter: names of Services. */
export function dns1035LabelFaults(text: string): readonly NameFault[] {
  return faultsOf(
    text,
    63,
    dns1035Label,
    "only lower case letters, digits and '-' are allowed, beginning with a letter",
  );
}

/** `name` or `dns.subdomain/name`: keys of labels, resources, gates. */
export function qualifiedNameFaults(text: string): readonly NameFault[] {
  const slash = text.indexOf('/');
  if (slash !== -1 && text.includes('/', slash + 1)) return ["more than one '/'"];
  const prefix = slash === -1 ? undefined : text.slice(0, slash);
  const name = faultsOf(
    text.slice(slash + 1),
    63,
    qualified,
    text.length === slash + 1 ? 'must not be empty' : qualifiedWords,
  );
  if (prefix === undefined) return name;
  const before =
    prefix === ''
      ? ["nothing stands before '/'"]
      : dnsSubdomainFaults(prefix).map((fault) => `before '/': ${fault}`);
  return before.length === 0 ? name : [...before, ...name];
}

/** Values of labels: '' or at most 63. */
export function labelValueFaults(text: string): readonly NameFault[] {
  return text === '' ? none : faultsOf(text, 63, qualified, qualifiedWords);
}

/** IANA service name: at most 15. */
export function portNameFaults(text: string): readonly NameFault[] {
  const faults: NameFault[] = [...lengthFaults(text, 15)];
  if (!/^[-a-z0-9]+$/.test(text)) faults.push("only lower case letters, digits and '-' are allowed");
  if (!/[a-z]/.test(text)) faults.push('at least one letter is needed');
  if (text.includes('--')) faults.push("'--' is not allowed");
  if (text.startsWith('-') || text.endsWith('-')) faults.push("must not begin or end with '-'");
  return faults;
}

/** `relaxed` is what the API server accepts since 1.32: any printable ASCII but `=`. Argo Rollouts validates without it. */
export function envNameFaults(text: string, relaxed: boolean): readonly NameFault[] {
  if (relaxed) {
    if (text === '') return ['must not be empty'];
    return relaxedEnvName.test(text) ? none : ["only printable ASCII characters other than '=' are allowed"];
  }
  const own = envName.test(text)
    ? none
    : ["only letters, digits, '_', '-' and '.' are allowed, not beginning with a digit"];
  return [...own, ...parentFaults(text)];
}

/** Keys of ConfigMaps and Secrets. */
export function configKeyFaults(text: string): readonly NameFault[] {
  return [
    ...faultsOf(text, 253, configKey, "only letters, digits, '-', '_' and '.' are allowed"),
    ...parentFaults(text),
  ];
}

export function headerNameFaults(text: string): readonly NameFault[] {
  return /^[-A-Za-z0-9]+$/.test(text) ? none : ["only letters, digits and '-' are allowed"];
}

/** A name that becomes part of a URL path: `.`, `..`, `/` and `%` are refused (k8s.io/apimachinery/pkg/api/validation/path). */
export function pathSegmentFaults(text: string): readonly NameFault[] {
  if (text === '.' || text === '..') return [`may not be '${text}'`];
  return ['/', '%'].filter((sign) => text.includes(sign)).map((sign) => `may not contain '${sign}'`);
}

/** What `generateName` is judged as: a trailing dash stands for letters to come (NameIsDNSSubdomain with prefix). */
export function maskTrailingDash(name: string): string {
  return name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name;
}

/** Length in bytes of UTF-8. */
export function byteLength(text: string): number {
  return ascii.test(text) ? text.length : new TextEncoder().encode(text).length;
}

function faultsOf(text: string, longest: number, pattern: RegExp, words: string): readonly NameFault[] {
  const matches = pattern.test(text);
  if (matches && text.length <= longest) return none;
  return matches ? lengthFaults(text, longest) : [...lengthFaults(text, longest), words];
}

function lengthFaults(text: string, longest: number): readonly NameFault[] {
  return text.length > longest || byteLength(text) > longest
    ? [`at most ${longest} characters are allowed`]
    : none;
}

function parentFaults(text: string): readonly NameFault[] {
  if (text === '.') return ["must not be '.'"];
  return text.startsWith('..') ? ["must not begin with '..'"] : none;
}
