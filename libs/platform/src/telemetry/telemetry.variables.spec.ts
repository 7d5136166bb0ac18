import { ConfigurationError, readConfiguration } from '../configuration/read-configuration.ts';
import { httpVariables } from '../http/listen.ts';
import { telemetryOf } from './telemetry.variables.ts';

const read = (environment: Record<string, string>) =>
  telemetryOf('alliage', readConfiguration(httpVariables, environment));

describe('what a service shows of itself', () => {
  it('is metrics on its own port, and no traces, unless the environment says otherwise', () => {
    expect(read({})).toEqual({ metrics: 'here' });
    expect(read({ ALLIAGE_METRICS: 'off' })).toEqual({});
    expect(read({ ALLIAGE_METRICS: '9464', HOST: '0.0.0.0' })).toEqual({ metrics: { host: '0.0.0.0', port: 9464 } });
  });

  it('is traces, where there is a collector: by the names that OpenTelemetry gives', () => {
    const { tracing } = read({
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20abc, x-scope=1',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
    });
    expect(tracing).toEqual({
      ...{ service: 'alliage', endpoint: 'http://collector:4318', timeout: 10_000, delay: 5_000 },
      ...{ sampler: 'parentbased_traceidratio', ratio: 0.25, resource: { 'deployment.environment.name': 'test' } },
      headers: { authorization: 'Bearer abc', 'x-scope': '1' },
    });
  });

  it.each([
    ['ALLIAGE_METRICS', 'yes'],
    ['ALLIAGE_METRICS', '0'],
    ['ALLIAGE_METRICS', '70000'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'Bearer abc'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'authorization=%'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
  ])('keeps a service from starting that reads %s=%s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(ConfigurationError);
  });
});
