import { resolve } from 'node:path';

/** All that the environment may say. Read once at the start; a wrong value stops the start with its remedy. */
export type Config = {
  readonly port: number;
  readonly dataFolder: string;
  readonly baseUrl: string;
  readonly isProduction: boolean;
  readonly secret: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly withDemo: boolean;
};

/** A setting that cannot be used: what is wrong and what would be right. */
export class ConfigError extends Error {}

/** Reads the configuration; throws ConfigError with cause and remedy. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, checkout: string): Config {
  const portText = environment['PORT'] ?? '8040';
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`PORT=${portText} ist kein Port. Richtig wäre eine Zahl von 1 bis 65535, zum Beispiel PORT=8040.`);
  }
  const isProduction = environment['NODE_ENV'] === 'production';
  const baseUrl = environment['BASE_URL'] ?? `http://localhost:${port}`;
  if (!URL.canParse(baseUrl)) {
    throw new ConfigError(`BASE_URL=${baseUrl} ist keine Adresse. Richtig wäre zum Beispiel BASE_URL=https://quartier.example.org.`);
  }
  return {
    port,
    dataFolder: resolve(checkout, environment['MITEINANDER_DATA'] ?? 'var/data'),
    baseUrl,
    isProduction,
    secret: environment['MITEINANDER_SECRET'],
    smtpUrl: environment['SMTP_URL'],
    withDemo: environment['MITEINANDER_DEMO'] === undefined ? !isProduction : environment['MITEINANDER_DEMO'] === '1',
  };
}
