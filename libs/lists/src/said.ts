/** A sentence for people, in both languages. */
export interface Said {
  readonly fr: string;
  readonly en: string;
}
