/** How often each row was seen, by 64 bits of its hash: 12 bytes a place, where a set of texts would need hundreds. */
export class SeenRows {
  private high = new Uint32Array(1 << 12);
  private low = new Uint32Array(1 << 12);
  private counts = new Uint32Array(1 << 12);
  private size = 0;

  /** Notes a row by its hash in hex; returns how often it was seen before. */
  seenBefore(hex: string): number {
    if (this.size * 2 > this.counts.length) this.grow();
    const high = Number.parseInt(hex.slice(0, 8), 16);
    const low = Number.parseInt(hex.slice(8, 16), 16);
    const place = this.placeOf(high, low);
    const before = this.counts[place] ?? 0;
    if (before === 0) this.size++;
    this.high[place] = high;
    this.low[place] = low;
    this.counts[place] = before + 1;
    return before;
  }

  private placeOf(high: number, low: number): number {
    const mask = this.counts.length - 1;
    let place = low & mask;
    while (this.counts[place] !== 0 && (this.high[place] !== high || this.low[place] !== low))
      place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { high, low, counts } = this;
    this.high = new Uint32Array(counts.length * 2);
    this.low = new Uint32Array(counts.length * 2);
    this.counts = new Uint32Array(counts.length * 2);
    for (let from = 0; from < counts.length; from++) {
      if (counts[from] === 0) continue;
      const place = this.placeOf(high[from] ?? 0, low[from] ?? 0);
      this.high[place] = high[from] ?? 0;
      this.low[place] = low[from] ?? 0;
      this.counts[place] = counts[from] ?? 0;
    }
  }
}
