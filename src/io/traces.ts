/**
 * OpenTelemetry traces of jobs, from the scheduler that wakes a subject to the worker that works it, where
 * OTEL_EXPORTER_OTLP_ENDPOINT names a collector. Further settings are OpenTelemetry's own (OTEL_SERVICE_NAME, …).
 */
import type { Telemetry } from 'bullmq';

export interface Traces {
  telemetry: Telemetry;
  /** Sends what is left. */
  close(): Promise<void>;
}

/** Null where no collector is named; then nothing of it is loaded. */
export async function startTraces(env: NodeJS.ProcessEnv): Promise<Traces | null> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return null;
  const [
    { BatchSpanProcessor, NodeTracerProvider },
    { OTLPTraceExporter },
    { resourceFromAttributes },
    { BullMQOtel },
  ] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('bullmq-otel'),
  ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME ?? 'tallywire' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return {
    telemetry: new BullMQOtel({ tracerName: 'tallywire' }) as unknown as Telemetry,
    // A collector that is away must not keep a process from ending.
    close: () => provider.shutdown().catch(() => undefined),
  };
}
