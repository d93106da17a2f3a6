/** The tools of the derivation, installed at exact versions outside the project, with the little of their types that is used. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FeatureCollection, GeoJsonObject, MultiLineString } from 'geojson';

import { exists } from './packages.ts';
import type { TopoGeometry, Topology } from './topology.ts';

const run = promisify(execFile);

/** What is installed; the results depend on these versions. */
const VERSIONS = [
  'mapshaper@0.7.70',
  'topojson-client@3.1.0',
  'topojson-server@3.0.1',
  'geobuf@3.0.2',
  'pbf@3.3.0',
  'sharp@0.35.5',
];

/** A reader of protocol buffers (package pbf). */
export interface PbfReader {
  pos: number;
  length: number;
  readMessage<T>(field: (tag: number, result: T, reader: PbfReader) => void, result: T): T;
  readString(): string;
  readVarint(): number;
  readSVarint(): number;
}

/** A picture on its way through sharp. */
export interface Picture {
  removeAlpha(): Picture;
  raw(): Picture;
  modulate(options: { saturation: number }): Picture;
  linear(factor: number, offset: number): Picture;
  blur(sigma: number): Picture;
  webp(options: { quality: number; effort: number }): Picture;
  toBuffer(): Promise<Buffer>;
  toBuffer(options: {
    resolveWithObject: true;
  }): Promise<{ data: Buffer; info: { width: number; height: number; channels: number } }>;
}

/** The tools by name. */
export interface Tools {
  mapshaper: {
    applyCommands(
      commands: string,
      input: Record<string, string>,
    ): Promise<Record<string, string | Buffer>>;
  };
  client: {
    feature(topology: Topology, object: TopoGeometry): FeatureCollection;
    mesh(
      topology: Topology,
      object: TopoGeometry,
      filter: (a: TopoGeometry, b: TopoGeometry) => boolean,
    ): MultiLineString;
  };
  server: { topology(objects: Record<string, GeoJsonObject>, quantization?: number): Topology };
  geobuf: { decode(pbf: PbfReader): FeatureCollection };
  Pbf: new (buffer: Uint8Array) => PbfReader;
  sharp: (
    input: Buffer,
    options?: { raw: { width: number; height: number; channels: number } },
  ) => Picture;
}

/** Installs the tools below `folder`, when they are not there yet, and loads them. */
export async function loadTools(folder: string): Promise<Tools> {
  const stamp = join(folder, 'installed.json');
  const home = join(folder, 'package.json');
  if (!(await exists(stamp))) {
    await mkdir(folder, { recursive: true });
    await writeFile(home, '{ "private": true }\n');
    await run(
      'npm',
      [
        'install',
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        '--legacy-peer-deps',
        '--prefix',
        folder,
        ...VERSIONS,
      ],
      { cwd: folder },
    );
    await writeFile(stamp, `${JSON.stringify(VERSIONS)}\n`);
  }
  const load = createRequire(home);
  return {
    mapshaper: load('mapshaper') as Tools['mapshaper'],
    client: load('topojson-client') as Tools['client'],
    server: load('topojson-server') as Tools['server'],
    geobuf: load('geobuf') as Tools['geobuf'],
    Pbf: load('pbf') as Tools['Pbf'],
    sharp: load('sharp') as Tools['sharp'],
  };
}
