import { readAnnotationWaivers } from '../findings/annotation-waivers.js';
import type { PlacedAnnotation } from '../findings/waivers.js';
import { objectAt } from '../manifests/json.js';
import type { Locate } from '../manifests/locate.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { Manifest } from '../manifests/manifest.js';

/** Waivers that an object carries itself. */
export function waiversOf(manifest: Manifest): ReturnType<typeof readAnnotationWaivers> {
  const annotations = objectAt(manifest.json, 'metadata', 'annotations');
  return annotations === undefined ? [] : readAnnotationWaivers(manifest.ref, annotations);
}

/** Those of all objects, each with its line. */
export function waivingAnnotations(index: ManifestIndex, locate: Locate): PlacedAnnotation[] {
  return index.all.flatMap((manifest) =>
    waiversOf(manifest).map((waiver) => ({
      ...waiver,
      target: -1,
      location: locate(manifest, waiver.path),
    })),
  );
}
