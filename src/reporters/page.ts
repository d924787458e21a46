/** A text that grows block by block up to a number of UTF-8 bytes and never holds a part of a block. */
export class Page {
  readonly #blocks: string[] = [];
  #left: number;
  #reserved = 0;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** Bytes that blocks can still take. */
  room(): number {
    return this.#left - this.#reserved;
  }

  /** Keeps room for a block that may be needed at the end; false when there is not even that. */
  keepFree(block: string): boolean {
    this.#reserved = Buffer.byteLength(block) + 1;
    return this.room() >= 0;
  }

  /** Gives back what {@link keepFree} kept. */
  free(): void {
    this.#reserved = 0;
  }

  /** One block, with an empty line before it; false when it does not fit. */
  add(block: string): boolean {
    const text = this.#blocks.length === 0 ? block : `\n${block}`;
    const bytes = Buffer.byteLength(text);
    if (bytes > this.room()) return false;
    this.#blocks.push(text);
    this.#left -= bytes;
    return true;
  }

  /** Blocks up to the first that does not fit; returns how many did. */
  addAll(blocks: readonly string[]): number {
    const misfit = blocks.findIndex((block) => !this.add(block));
    return misfit === -1 ? blocks.length : misfit;
  }

  /** One block of a heading and the items that fit into `most` bytes; nothing without an item. Returns how many did. */
  addList(heading: string, items: readonly string[], most = this.room()): number {
    let left = Math.min(most, this.room()) - Buffer.byteLength(heading) - 1;
    let fitting = 0;
    for (const item of items) {
      left -= Buffer.byteLength(item);
      if (left < 0) break;
      fitting += 1;
    }
    if (fitting > 0) this.add(heading + items.slice(0, fitting).join(''));
    return fitting;
  }

  text(): string {
    return this.#blocks.join('');
  }
}
