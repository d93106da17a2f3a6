/** The whole dossier as one printed file. */
import { slug } from '../lib/text.ts';
import type { DossierRecord } from '../records/dossier/schema.ts';

/** Its name under /data/: the title in plain letters. */
export const pdfName = ({ title }: Pick<DossierRecord, 'title'>): string =>
  `${slug(title) || 'dossier'}.pdf`;
