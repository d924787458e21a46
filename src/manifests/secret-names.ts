const secretParts =
  /password|passwd|passphrase|passcode|secret|token|credential|authorization|api_?key|(?:private|access|secret|encryption|signing|session|master|account|license|auth)_?key|connection_?string/;

const secretWords = new Set([
  'pass',
  'pwd',
  'pw',
  'pat',
  'dsn',
  'jwt',
  'bearer',
  'otp',
  'salt',
  'pgpass',
  'netrc',
]);

const anyPart =
  /pass|pwd|pw(?![a-z])|pat(?![a-z])|dsn|jwt|bearer|otp|salt|netrc|secret|token|credential|authorization|key|connection|id_(?:rsa|dsa|ec|ed)|dockerc|p12|pfx|jks/i;

/** A quick look that lets most texts and names go: false means that nothing in them is a secret's name. */
export function mayBeSecretName(text: string): boolean {
  return anyPart.test(text);
}

/** Last words that make the name that of something beside the secret: `SECRET_NAME`, `token-file`, `passwordPolicy`. */
const besideWords = new Set(
  (
    'algorithm audience class count dir directory enabled endpoint expiration expires expiry file filename host ' +
    'interval length limit lifetime method mode mount name namespace optional path policy port provider ref refs ' +
    'required rotation seconds size timeout ttl type uri url version'
  ).split(' '),
);

/** Files that are keys by their extension or name. */
const keyFiles =
  /(?:\.(?:key|p12|pfx|jks|keystore)|(?:^|[/_.-])id_(?:rsa|dsa|ecdsa|ed25519)|dockerconfigjson|dockercfg)$/i;

/** Annotations and options that hold the name of a Secret. */
const references = /(?:existing|auth|auth-tls|pull)[_-]?secrets?$/i;

/** Whether the value of an environment variable, key, option or annotation of that name is likely a secret. */
export function isSecretName(name: string): boolean {
  if (!mayBeSecretName(name)) return false;
  if (name.length > 512) return secretParts.test(name.toLowerCase());
  if (keyFiles.test(name)) return true;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (besideWords.has(last) || references.test(name)) return false;
  return secretParts.test(words.join('_')) || words.some((word) => secretWords.has(word));
}

const fieldPart = /pass|key|secret|token/i;
const strict =
  /^(?:[a-z0-9]+_)*(?:password|passwd|passphrase|api_?key|client_secret|private_key|(?:access|auth|bearer|refresh)_token)$/;

/** Narrower, for fields of any object: names such as `secretKey` or `token` are often those of references there. */
export function isSecretField(name: string): boolean {
  return (
    name.length <= 128 &&
    fieldPart.test(name) &&
    strict.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase())
  );
}
