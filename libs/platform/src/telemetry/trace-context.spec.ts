import { newTrace, readTrace, writeTrace } from './trace-context.ts';

const [TRACE, SPAN] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];

describe('a trace context that comes from elsewhere', () => {
  it('is read and handed on as it was', () => {
    const said = { traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'vendor=1,other=2' };
    const read = readTrace(said);
    expect(read).toMatchObject({ traceId: TRACE, spanId: SPAN, traceFlags: 1, isRemote: true });
    expect(writeTrace(read!)).toEqual(said);
  });

  it('may be of a version to come, of which the beginning is known', () => {
    const read = readTrace({ traceparent: `01-${TRACE}-${SPAN}-01-more` });
    expect(writeTrace(read!)).toEqual({ traceparent: `00-${TRACE}-${SPAN}-01` });
  });

  it.each([
    undefined,
    '',
    'x',
    `00-${TRACE}-${SPAN}`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01, 00-${TRACE}-${SPAN}-01`,
  ])('is as none where it cannot be read: %s', (traceparent) => {
    expect(readTrace({ traceparent, tracestate: 'a=b' })).toBeUndefined();
  });

  it('leaves a state that is none behind', () => {
    for (const tracestate of ['', 'é=1', 'x'.repeat(513), 7])
      expect(readTrace({ traceparent: `00-${TRACE}-${SPAN}-00`, tracestate })?.traceState?.serialize() ?? '').toBe('');
  });

  it('is made here where there is none, and then nobody records it', () => {
    const { traceparent } = writeTrace(newTrace());
    expect(traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(writeTrace(newTrace()).traceparent).not.toBe(traceparent);
  });
});
