import type { JsonObject } from '../../render/renderer.js';
import { child, shown, type At } from '../faults.js';
import { has, items, list, object, text, texts } from '../fields.js';
import { parseIp } from '../ip-address.js';
import { dnsSubdomainFaults, searchDomainFaults } from '../kubernetes-names.js';
import { judgeOneOf } from './containers.js';
import type { PodUnderJudgement } from './judge.js';

const policies: readonly string[] = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];

/** Limits of k8s.io/kubernetes/pkg/apis/core/validation */
const mostNameservers = 3;
const mostSearches = 32;
const mostSearchCharacters = 2048;

/** validateDNSPolicy, validatePodDNSConfig, ValidateHostAliases */
export function judgeDns(pod: PodUnderJudgement): void {
  judgeOneOf(pod.faults.spec, pod.spec, pod.at, 'dnsPolicy', policies);
  judgeConfig(pod);
  judgeHostAliases(pod);
}

function judgeConfig(pod: PodUnderJudgement): void {
  const faults = pod.faults.spec;
  const config = object(pod.spec, 'dnsConfig');
  const at = child(pod.at, 'dnsConfig');
  if (text(pod.spec, 'dnsPolicy') === 'None') {
    if (config === undefined) {
      if (!has(pod.spec, 'dnsConfig')) faults.add(at, 'dnsNone');
      return;
    }
    if (list(config, 'nameservers').length === 0) {
      faults.add(child(at, 'nameservers'), 'dnsNone');
      return;
    }
  }
  if (config !== undefined) judgeServers(pod, config, at);
}

function judgeServers(pod: PodUnderJudgement, config: JsonObject, at: At): void {
  const faults = pod.faults.spec;
  const servers = texts(config, 'nameservers');
  if (servers.length > mostNameservers)
    faults.conflict(child(at, 'nameservers'), `at most ${mostNameservers} are allowed`);
  for (const [index, server] of servers.entries()) {
    if (server !== undefined) judgeIp(pod, server, child(at, 'nameservers', index));
  }
  const searches = texts(config, 'searches');
  const here = child(at, 'searches');
  if (searches.length > mostSearches) faults.conflict(here, `at most ${mostSearches} are allowed`);
  if (searches.join(' ').length > mostSearchCharacters) {
    faults.conflict(
      here,
      `at most ${mostSearchCharacters} characters are allowed, spaces between them included`,
    );
  }
  for (const [index, search] of searches.entries()) {
    if (search === undefined || (search === '.' && pod.options.relaxedSearchDomains)) continue;
    const domain = search.endsWith('.') ? search.slice(0, -1) : search;
    faults.syntax(
      child(here, index),
      search,
      pod.options.relaxedSearchDomains ? searchDomainFaults(domain) : dnsSubdomainFaults(domain),
    );
  }
  for (const [index, option] of items(config, 'options').entries()) {
    if (option !== undefined && text(option, 'name') === '')
      faults.required(child(at, 'options', index, 'name'));
  }
}

function judgeIp(pod: PodUnderJudgement, address: string, at: At): void {
  if (parseIp(address) === undefined) pod.faults.spec.add(at, 'ip', { found: shown(address) });
}

function judgeHostAliases(pod: PodUnderJudgement): void {
  for (const [index, alias] of items(pod.spec, 'hostAliases').entries()) {
    if (alias === undefined) continue;
    const at = child(pod.at, 'hostAliases', index);
    const address = text(alias, 'ip');
    if (address !== undefined) judgeIp(pod, address, child(at, 'ip'));
    for (const [place, name] of texts(alias, 'hostnames').entries()) {
      if (name !== undefined)
        pod.faults.spec.syntax(child(at, 'hostnames', place), name, dnsSubdomainFaults(name));
    }
  }
}
