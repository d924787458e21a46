/** What became of a report on its way out. A sink never throws: a report that got lost must not change the verdict. */
export interface Delivery {
  readonly outcome: 'created' | 'updated' | 'skipped' | 'refused';
  /** Where it went, or why it did not; for a person. */
  readonly reason: string;
}
