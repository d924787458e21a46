import { isAtOrBelow, type Fault } from './finding.js';

/** Errors that the controller adds because of another error of the same object: one fault needs one finding. */
const consequences: readonly { readonly of: readonly string[]; readonly ids: readonly string[] }[] = [
  // A selector that is not there or cannot be read selects no label of the template.
  { of: ['S2', 'S3'], ids: ['S6'] },
  // The templates of an experiment step take over the selector.
  { of: ['S4'], ids: ['E2'] },
  // A Service without a name is behind no route.
  { of: ['C4', 'C5', 'C7', 'C8', 'C9'], ids: ['M3', 'I1', 'I2'] },
  // A Service that is not named is the same as the other one that is not.
  { of: ['A1'], ids: ['B1'] },
  // A subset or Mapping that is not named is behind no route.
  { of: ['A3'], ids: ['M3', 'X7', 'X8'] },
  // Without metrics no rule about metrics matches one.
  { of: ['AR1'], ids: ['AR16', 'AR17'] },
  // One argument that cannot be read leaves the run without any argument.
  { of: ['P16'], ids: ['N5', 'N9'] },
];

/** Ids of the errors that bring an error of this id along. */
export function causesOf(ids: readonly string[]): readonly string[] {
  return consequences.filter((each) => each.ids.some((id) => ids.includes(id))).flatMap(({ of }) => of);
}

const stops: readonly { readonly at: RegExp; readonly before: RegExp; readonly here?: true }[] = [
  // A run that cannot be made is not judged; of a metric only the first error is told.
  { at: /^(N\d|AR\d+)$/, before: /^(N\d|AR\d+)$/ },
  // Where a template is missing, those beside it are not looked at.
  { at: /^(X2|E6)$/, before: /^(N\d|AR\d+|P16)$/ },
  // Without a selector that can be read the template is not looked at.
  { at: /^S3$/, before: /^S(6|7|9|10)$/ },
  // Of one template of an Experiment only the first error is told.
  { at: /^E[1-4]$/, before: /^E[2-5]$/, here: true },
];

/** Whether the controller stops at its error before it could come to that of ours. */
export function hides(fault: Fault, mine: Fault): boolean {
  return stops.some(
    ({ at, before, here }) =>
      fault.ids.some((id) => at.test(id)) &&
      mine.ids.some((id) => before.test(id)) &&
      (here !== true || (fault.object === mine.object && isAtOrBelow(mine.path, fault.path))),
  );
}
