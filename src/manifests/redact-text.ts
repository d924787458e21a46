import { redactAssignments, type Marker } from './redact-assignments.js';

export const fixedMarker: Marker = () => '<redacted>';

/** Quick looks: most strings of a manifest hold nothing that the patterns below could match. */
const tokenHint = /gh[pousr]_|github_pat_|A[KS]IA|xox|glpat-|npm_|hvs\.|AIza|SG\.|sk[-_]|hooks\.slack|eyJ/;
const schemeHint = /bearer|basic/i;
const echoHint = /with config: |patch from |must specify a target/;

const privateKey =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z0-9 ]{0,60}-----|$)/g;

const tokens = new RegExp(
  '(?<![A-Za-z0-9])(?:' +
    [
      'gh[pousr]_[A-Za-z0-9]{16,}',
      'github_pat_\\w{16,}',
      'A[KS]IA[A-Z0-9]{16}',
      'xox[a-z]-[\\w-]{8,}',
      'glpat-[\\w-]{12,}',
      'npm_[A-Za-z0-9]{30,}',
      'hvs\\.[\\w-]{16,}',
      'AIza[\\w-]{30,}',
      'SG\\.[\\w-]{16,64}\\.[\\w-]{16,}',
      'sk-(?:proj-|ant-)?[A-Za-z0-9]{16,}[\\w-]*',
      'sk_(?:live|test)_[A-Za-z0-9]{8,}',
      'eyJ[\\w-]{5,1024}\\.[\\w-]{5,}(?:\\.[\\w-]*)?',
      '(?<=hooks\\.slack\\.com/services/)[\\w/]{8,}',
    ].join('|') +
    ')',
  'g',
);

/**
 * The part of a URL before `@`. With a colon the password may hold slashes, as people write it, unless it begins like a port.
 * `git@` is no secret. Lengths are bounded so that a text of many `://` stays linear.
 */
const userinfo =
  /:\/\/(?:(?!git@)[^\s/?#"'`<>@]{1,512}(?:@[^\s/?#"'`<>@]{0,512}){0,8}@|[^\s/@:"'`<>]{0,256}:(?!\d+(?:[/?#]|$))[^\s"'`<>@]{0,512}@)/g;

const authorization = /\b(Bearer|Basic)(\s+)(?=\S{0,256}[\d=A-Z])([\w.~+/=-]{8,})/gi;

/** kustomize writes the whole configuration of a transformer, inline patches included, into its errors. */
const echoes = [
  /(with config: )`[^]*?`(?=: |\s*$)/g,
  /((?:unable to parse SM or JSON patch|patch) from )\[[^]*\]/g,
  /(must specify a target for (?:JSON )?patch )[^]*$/g,
];

/**
 * Replaces what looks like a secret in any text: in strings of manifests, in errors of engines and tools, in logs. Private
 * keys, URLs with credentials, tokens of known shape, and values that a name gives away (`password: x`, `"token":"x"`,
 * `API_KEY=x`, `--password x`, an environment variable's name and value).
 */
export function redactText(text: string, marker: Marker = fixedMarker): string {
  let redacted = text;
  if (echoHint.test(text)) {
    for (const echo of echoes) {
      redacted = redacted.replace(echo, (_all, kept: string) => `${kept}${marker(text)}`);
    }
  }
  if (redacted.includes('PRIVATE KEY')) redacted = redacted.replace(privateKey, marker);
  if (redacted.includes('@') && redacted.includes('://')) {
    redacted = redacted.replace(userinfo, (secret) => `://${marker(secret)}@`);
  }
  if (tokenHint.test(redacted)) redacted = redacted.replace(tokens, marker);
  if (schemeHint.test(redacted)) {
    redacted = redacted.replace(
      authorization,
      (_all, scheme: string, space: string, secret: string) => `${scheme}${space}${marker(secret)}`,
    );
  }
  return redactAssignments(redacted, marker);
}
