/** Values that were used last, within a number of them and a size. */
export class RecentValues {
  private readonly known = new Map<string, { readonly value: unknown; readonly size: number }>();
  private readonly most: number;
  private readonly mostSize: number;
  private size = 0;

  /** @param mostSize of all values together, in characters of JSON */
  constructor(most: number, mostSize: number) {
    this.most = most;
    this.mostSize = mostSize;
  }

  get(key: string): { readonly value: unknown } | undefined {
    const found = this.known.get(key);
    if (found === undefined) return undefined;
    this.known.delete(key);
    this.known.set(key, found);
    return found;
  }

  set(key: string, value: unknown): void {
    this.drop(key);
    const size = JSON.stringify(value).length;
    if (size > this.mostSize) return;
    this.known.set(key, { value, size });
    this.size += size;
    for (const oldest of this.known.keys()) {
      if (this.known.size <= this.most && this.size <= this.mostSize) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.size -= this.known.get(key)?.size ?? 0;
    this.known.delete(key);
  }
}
