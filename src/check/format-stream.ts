import { terminalLine } from '../kernel/escape.js';
import { redactObjects } from '../manifests/redact.js';
import type { RenderedObject, Renderer } from '../render/renderer.js';
import type { TargetTask } from './task.js';

/** The YAML stream of `render`: what `kustomize build` writes, with secrets redacted unless asked for, and origins as comments when asked for. */
export async function formatStream(
  renderer: Renderer,
  objects: readonly RenderedObject[],
  task: Pick<TargetTask, 'showSecrets' | 'origins'>,
): Promise<string> {
  const shown = task.showSecrets === true ? objects : redactObjects(objects);
  if (task.origins !== true) return renderer.formatYaml(shown.map((object) => object.json));
  const parts: string[] = [];
  for (const object of shown) {
    const origins = object.origins
      .map((origin) => `# ${origin.via}: ${terminalLine(origin.file)}\n`)
      .join('');
    parts.push(origins + (await renderer.formatYaml([object.json])));
  }
  return parts.join('---\n');
}
