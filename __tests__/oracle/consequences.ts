/** Errors that the controller adds because of another error of the same object: one fault needs one finding. */
const consequences: readonly {
  readonly of: readonly string[];
  readonly ids: readonly string[];
  readonly why: string;
}[] = [
  {
    of: ['S2', 'S3'],
    ids: ['S6'],
    why: 'a selector that is not there or cannot be read selects no label of the template',
  },
  {
    of: ['C7', 'C8', 'C9'],
    ids: ['M3', 'I1', 'I2'],
    why: 'a Service that the strategy does not name stands in no route and in no Ingress',
  },
  {
    of: ['P16'],
    ids: ['N5', 'N9'],
    why: 'one argument that cannot be read leaves the run without any argument',
  },
];

/** Ids of the errors that bring an error of this id along. */
export function causesOf(ids: readonly string[]): readonly string[] {
  return consequences.filter((each) => each.ids.some((id) => ids.includes(id))).flatMap(({ of }) => of);
}
