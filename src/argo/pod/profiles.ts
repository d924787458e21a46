import type { JsonObject } from '../../render/renderer.js';
import { child, type At, type Faults } from '../faults.js';
import { has, text } from '../fields.js';
import { byteLength, dnsSubdomainFaults } from '../kubernetes-names.js';
import { descendingFaults } from './paths.js';

type Shared = Pick<Faults, 'required' | 'unsupported' | 'syntax' | 'forbidden' | 'conflict'>;

const types: readonly string[] = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** validateSeccompProfileField */
export function judgeSeccomp(faults: Shared, profile: JsonObject | undefined, at: At): void {
  if (profile === undefined) return;
  const type = judgeType(faults, profile, at);
  const path = text(profile, 'localhostProfile');
  const here = child(at, 'localhostProfile');
  if (type === 'Localhost') {
    if (!has(profile, 'localhostProfile')) faults.required(here);
    else if (path !== undefined) faults.syntax(here, path, descendingFaults(path));
  } else if (type !== undefined && has(profile, 'localhostProfile')) {
    faults.forbidden(here, 'only type Localhost has it');
  }
}

/** ValidateAppArmorProfileField */
export function judgeAppArmor(faults: Shared, profile: JsonObject | undefined, at: At): void {
  if (profile === undefined) return;
  const type = judgeType(faults, profile, at);
  const path = text(profile, 'localhostProfile');
  const here = child(at, 'localhostProfile');
  if (type === 'Localhost') {
    if (path === undefined) return;
    if (path.trim() === '' && path === '') faults.required(here);
    else if (path.trim() !== path) faults.syntax(here, path, ['it begins or ends with a space']);
    if (byteLength(path) > 4095) faults.syntax(here, path, ['at most 4095 characters are allowed']);
  } else if ((type === 'RuntimeDefault' || type === 'Unconfined') && has(profile, 'localhostProfile')) {
    faults.forbidden(here, 'only type Localhost has it');
  }
}

function judgeType(faults: Shared, profile: JsonObject, at: At): string | undefined {
  const type = text(profile, 'type');
  if (type === '') faults.required(child(at, 'type'));
  else if (type !== undefined && !types.includes(type)) faults.unsupported(child(at, 'type'), type, types);
  return type;
}

const netBios = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const windowsDomain =
  /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** validateWindowsSecurityContextOptions */
export function judgeWindowsOptions(faults: Shared, options: JsonObject | undefined, at: At): void {
  if (options === undefined) return;
  if (has(options, 'gmsaCredentialSpecName')) {
    const name = text(options, 'gmsaCredentialSpecName');
    if (name !== undefined)
      faults.syntax(child(at, 'gmsaCredentialSpecName'), name, dnsSubdomainFaults(name));
  }
  if (has(options, 'gmsaCredentialSpec')) {
    const spec = text(options, 'gmsaCredentialSpec');
    const here = child(at, 'gmsaCredentialSpec');
    if (spec === '') faults.required(here);
    else if (spec !== undefined && byteLength(spec) > 65536)
      faults.syntax(here, spec, ['at most 64 KiB are allowed']);
  }
  const user = has(options, 'runAsUserName') ? text(options, 'runAsUserName') : undefined;
  if (user !== undefined) faults.syntax(child(at, 'runAsUserName'), user, windowsUserFaults(user));
}

function windowsUserFaults(name: string): readonly string[] {
  if (name === '') return ['it must not be empty'];
  if (/[\0-\x1f\x7f]/.test(name)) return ['it holds control characters'];
  const parts = name.split('\\');
  if (parts.length > 2) return ['more than one backslash'];
  const domain = parts.length === 2 ? (parts[0] ?? '') : undefined;
  const user = parts.at(-1) ?? '';
  const faults: string[] = [];
  if (domain !== undefined && byteLength(domain) >= 256) faults.push('the domain has 256 characters or more');
  if (domain !== undefined && !netBios.test(domain) && !windowsDomain.test(domain))
    faults.push('the domain is neither NetBIOS nor DNS');
  if (user === '') faults.push('the user is empty');
  else if (byteLength(user) > 104) faults.push('the user has more than 104 characters');
  if (/^[. ]+$/.test(user)) faults.push('the user has only dots and spaces');
  if (/["/\\:;|=,+*?<>@[\]]/.test(user)) faults.push('the user has a character of "/\\:;|=,+*?<>@[]');
  return faults;
}
