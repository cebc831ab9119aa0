import { Accordion, Checkbox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { $api, BadgeStatut, Etiquette, formaterDate } from '../../../../plateforme/interface/index.ts'
import { CODES_NATURE, type CodeNature, NATURES } from '../../guide/natures.ts'
import { CATEGORIES, CODES_SITUATION, type CodeSituation, SITUATIONS } from '../../vocabulaire.ts'
import classes from '../declarations.module.css'

const GROUPES = [
  { fonde: 'SIR', titre: 'Donnent le suivi renforcé (SIR)' },
  { fonde: 'SIA', titre: 'Donnent le suivi adapté (SIA)' },
  { fonde: 'ATTEST', titre: 'Autorisations et habilitations' },
  { fonde: null, titre: 'Autres expositions' },
] as const
const FONDE = { SIR: 'Suivi renforcé', SIA: 'Suivi adapté', ATTEST: 'Attestation' } as const

/** One exposure as a question, with who is concerned and who is not. */
function Question({
  code,
  cochee,
  basculer,
  pourquoi,
}: {
  code: CodeNature
  cochee: boolean
  basculer: () => void
  pourquoi?: string | undefined
}) {
  const n = NATURES[code]
  return (
    <div className={classes.question}>
      <Checkbox
        checked={cochee}
        onChange={basculer}
        label={
          <>
            <strong>{n.libelle}</strong>{' '}
            {n.fonde && <Etiquette titre={n.article ?? undefined}>{FONDE[n.fonde]}</Etiquette>}
          </>
        }
      />
      <p>
        {n.question} <strong>Oui :</strong> {n.oui} <strong>Non :</strong> {n.non}
        {pourquoi && <> ({pourquoi})</>}
      </p>
    </div>
  )
}

/** Exposures by questions, those usual for the job first (ADH-043), then all the others. */
export function ChampExpositions({
  valeur,
  changer,
  poste,
  etablissement,
}: {
  valeur: string[]
  changer: (v: string[]) => void
  poste: string
  etablissement: string | undefined
}) {
  const [titre] = useDebouncedValue(poste, 400)
  const { data } = $api.useQuery(
    'get',
    '/api/espace-adherent/suivi/propositions',
    { params: { query: { poste: titre, ...(etablissement ? { etablissement } : {}) } } },
    { placeholderData: keepPreviousData },
  )
  const proposees = new Map((data?.propositions ?? []).map((p) => [p.nature, p.parceQue]))
  const enTete = CODES_NATURE.filter((n) => proposees.has(n))
  const basculer = (n: string) => changer(valeur.includes(n) ? valeur.filter((x) => x !== n) : [...valeur, n])
  return (
    <>
      {enTete.length > 0 && (
        <fieldset className={classes.groupe}>
          <legend>À vérifier d’abord : fréquent pour ce métier ou cette activité</legend>
          {enTete.map((n) => (
            <Question
              key={n}
              code={n}
              cochee={valeur.includes(n)}
              basculer={() => basculer(n)}
              pourquoi={proposees.get(n)}
            />
          ))}
        </fieldset>
      )}
      <div className={classes.large}>
        <Accordion multiple variant="separated" chevronPosition="left">
          {GROUPES.map((g) => {
            const codes = CODES_NATURE.filter((n) => NATURES[n].fonde === g.fonde && !proposees.has(n))
            const cochees = codes.filter((n) => valeur.includes(n)).length
            if (codes.length === 0) return null
            return (
              <Accordion.Item key={g.titre} value={g.titre}>
                <Accordion.Control>
                  {g.titre}
                  {cochees > 0 && (
                    <span className={classes.doux}>
                      {' '}
                      · {cochees} cochée{cochees > 1 && 's'}
                    </span>
                  )}
                </Accordion.Control>
                <Accordion.Panel>
                  {codes.map((n) => (
                    <Question key={n} code={n} cochee={valeur.includes(n)} basculer={() => basculer(n)} />
                  ))}
                </Accordion.Panel>
              </Accordion.Item>
            )
          })}
        </Accordion>
      </div>
    </>
  )
}

/** Situations that the employer declares and may know. */
export function ChampSituations({ valeur, changer }: { valeur: string[]; changer: (v: string[]) => void }) {
  return (
    <fieldset className={classes.groupe}>
      <legend>Situations</legend>
      {CODES_SITUATION.map((code: CodeSituation) => (
        <div key={code} className={classes.question}>
          <Checkbox
            checked={valeur.includes(code)}
            onChange={() =>
              changer(valeur.includes(code) ? valeur.filter((x) => x !== code) : [...valeur, code])
            }
            label={SITUATIONS[code].libelle}
          />
          <p>{SITUATIONS[code].aide}</p>
        </div>
      ))}
    </fieldset>
  )
}

/** The category that these answers give, as they are ticked, with the article and since when it holds. */
export function CategorieEnDirect({
  contrat,
  naissance,
  expositions,
  situations,
}: {
  contrat?: string | null
  naissance?: string | null
  expositions: string[]
  situations: string[]
}) {
  const [corps] = useDebouncedValue(
    { contrat: contrat ?? null, naissance: naissance || null, expositions, situations },
    250,
  )
  const { data } = $api.useQuery(
    'post',
    '/api/espace-adherent/suivi/evaluation',
    { body: corps as never },
    { placeholderData: keepPreviousData, retry: false },
  )
  if (!data) return null
  return (
    <>
      <ul className={classes.pourquoi} aria-label="Pourquoi ce suivi">
        {[...data.motifs, ...data.informations].map((m) => (
          <li key={m.phrase}>
            {m.phrase}{' '}
            <span className={classes.doux}>
              ({m.article}, règle en vigueur depuis le {formaterDate(m.depuis)})
            </span>{' '}
            {m.aVerifier && <BadgeStatut ton="neutre">Source à relire</BadgeStatut>}
          </li>
        ))}
      </ul>
      <div className={classes.resultat} role="status">
        <span>
          D’après vos réponses : <strong>{CATEGORIES[data.categorie].long}</strong>
        </span>
      </div>
    </>
  )
}
