/** The npm package, used as an oracle in tests only, brings no types. Bounds are milliseconds since 1970, infinite where open. */
declare module 'edtf' {
  const parse: (text: string) => { readonly min: number; readonly max: number };
  export default parse;
}
