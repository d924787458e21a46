/** One step into an object: a key, a list index, or the list item whose `key` has `value` (`containers[name=web]`). */
export type PathStep = string | number | { readonly key: string; readonly value: string };

/** From the root of an object to a field. Keyed steps are used wherever a list has a name key, so that identity survives reordering. */
export type YamlPath = readonly PathStep[];

/** `spec.template.spec.containers[name=web].readinessProbe`; keys that are not plain words are quoted: `metadata.annotations["a.b/c"]`. */
export function formatPath(path: YamlPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (typeof step === 'object') text += `[${step.key}=${step.value}]`;
    else if (/^[A-Za-z_][\w-]*$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}
