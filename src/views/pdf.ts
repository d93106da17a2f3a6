/** The whole dossier as one printed file. */
import type { DossierRecord } from '../records/dossier/schema.ts';

/** Its name under /data/: the title in plain letters. */
export const pdfName = ({ title }: Pick<DossierRecord, 'title'>): string =>
  `${
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'dossier'
  }.pdf`;
