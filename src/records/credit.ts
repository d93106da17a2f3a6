/** What every file says of itself, where its format has room: title, day, licence. */
import type { DossierRecord } from './dossier/schema.ts';

export interface Credit {
  title: string;
  asOf: string;
  licence?: string;
  attribution: string;
}

/** Title, day and, where the dossier states one, licence of the records. */
export const credit = ({ dossier }: { dossier: DossierRecord }): Credit => ({
  title: dossier.title,
  asOf: dossier.asOf,
  ...(dossier.licence ? { licence: dossier.licence.url } : {}),
  attribution: `${dossier.title}, as of ${dossier.asOf}`,
});

/** The same in a sentence, for formats with room for a remark only. */
export const creditLine = (what: string, graph: { dossier: DossierRecord }): string => {
  const { title, asOf, licence } = credit(graph);
  return [`${title}, ${what} as of ${asOf}.`, licence].filter(Boolean).join(' ');
};
