/** The little of the package's interface that the tests use; it brings no types of its own. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    tabular: boolean;
    read(options: { keyed: boolean }): Promise<unknown[]>;
  }
  export function validate(descriptor: unknown): Promise<{ valid: boolean; errors: Error[] }>;
  export const Package: { load(descriptor: unknown, options: { basePath: string }): Promise<{ resources: Resource[] }> };
}
