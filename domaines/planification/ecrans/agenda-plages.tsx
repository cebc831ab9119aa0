import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AvisRefus,
  annoncer,
  aujourdhui,
  ChampDate,
  Chargement,
  champForm,
  champUrl,
  client,
  EnTetePage,
  enRefus,
  formaterDate,
  formaterPeriode,
  type ReponseGet,
  Section,
  SectionFormulaire,
  TiroirFormulaire,
  useEtatUrl,
  useFormulaire,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { cles } from '../vocabulaire.ts'
import { GENRES_PLAGE, heureDe, JOURS_SEMAINE, SEMAINES } from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import {
  choixDe,
  creneau,
  EnAttente,
  type References,
  useActualiserAgenda,
  useReferencesAgenda,
} from './agenda-commun.tsx'

const schemaUrl = z.object({ professionnel: champUrl.valeur() })
type Semaine = ReponseGet<'/api/agendas/plages'>
type Plage = Semaine['plages'][number]

const heure = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue, par exemple 09:30.')
const lieu = { centreId: z.string().nullable(), salleId: z.string().nullable() }

/** When a professional receives: weekly pattern in force over dates, exceptions of a day, leave (read only here). */
export default function HeuresDeReception() {
  const { etat, modifier } = useEtatUrl(schemaUrl)
  const { data: references } = useReferencesAgenda()
  const professionnel = etat.professionnel ?? references?.moi.id ?? references?.professionnels[0]?.id
  const connu = references?.professionnels.some((p) => p.id === professionnel)
    ? professionnel
    : references?.professionnels[0]?.id
  return (
    <>
      <EnTetePage
        titre="Heures de réception"
        sousTitre="Semaine type, exceptions et congés de ceux qui reçoivent."
        filAriane={[{ libelle: 'Agendas', chemin: '/agendas' }]}
      />
      <Group gap="sm" align="end" className={classes.barre}>
        <Select
          label="Professionnel"
          searchable
          allowDeselect={false}
          data={(references?.professionnels ?? []).map((p) => ({
            value: p.id,
            label: `${p.nom} (${p.metier})`,
          }))}
          value={connu ?? null}
          onChange={(p) => modifier({ professionnel: p ?? undefined })}
          w={340}
        />
      </Group>
      {connu && references ? <Semaine id={connu} references={references} /> : <Chargement lignes={6} />}
    </>
  )
}

function Semaine({ id, references }: { id: string; references: References }) {
  const actualiser = useActualiserAgenda()
  const { data, error, refetch } = $api.useQuery('get', '/api/agendas/plages', {
    params: { query: { professionnel: id } },
  })
  const [plage, setPlage] = useState<Plage | 'nouvelle' | null>(null)
  const [exception, setException] = useState(false)
  const [refus, setRefus] = useState<string | null>(null)
  if (!data) return <EnAttente erreur={error} reessayer={refetch} />
  async function retirer(faire: () => Promise<unknown>, message: string) {
    setRefus(null)
    try {
      await faire()
      annoncer(message)
      await actualiser()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    }
  }
  return (
    <>
      {refus && <AvisRefus>{refus}</AvisRefus>}
      <Section
        titre="Semaine type"
        aide="Chaque ligne vaut entre deux dates ; la retirer la termine hier, ce qui est passé reste."
        actions={<Button onClick={() => setPlage('nouvelle')}>Ajouter des heures</Button>}
      >
        {data.plages.length === 0 ? (
          <Vide titre="Aucune heure de réception" compact>
            Personne ne peut être planifié tant que la semaine type est vide.
          </Vide>
        ) : (
          <table className={classes.tableau}>
            <thead>
              <tr>
                <th scope="col">Jour</th>
                <th scope="col">Heures</th>
                <th scope="col">Lieu</th>
                <th scope="col">Usage</th>
                <th scope="col">Vaut</th>
                <th scope="col">Gestes</th>
              </tr>
            </thead>
            <tbody>
              {data.plages.map((p) => (
                <tr key={p.id}>
                  <td>
                    {JOURS_SEMAINE[p.jourSemaine - 1]}
                    {p.semaines !== 'toutes' && <div className={classes.doux}>{SEMAINES[p.semaines]}</div>}
                  </td>
                  <td>{creneau(p.de, p.a)}</td>
                  <td>{[p.lieu, p.salle].filter(Boolean).join(', ') || 'À distance'}</td>
                  <td>{GENRES_PLAGE[p.genre]}</td>
                  <td>{formaterPeriode(p.debut, p.fin)}</td>
                  <td>
                    <Group gap={6} wrap="nowrap">
                      <Button size="compact-sm" variant="default" onClick={() => setPlage(p)}>
                        Modifier
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        onClick={() =>
                          void retirer(
                            () =>
                              client.DELETE('/api/agendas/plages/{id}', { params: { path: { id: p.id } } }),
                            'Heures retirées.',
                          )
                        }
                      >
                        Retirer
                      </Button>
                    </Group>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Section
        titre="Exceptions"
        aide="Un jour qui diffère de la semaine type : heures fermées ou ouvertes."
        actions={
          <Button variant="default" onClick={() => setException(true)}>
            Ajouter une exception
          </Button>
        }
      >
        {data.exceptions.length === 0 ? (
          <p className={classes.doux}>Aucune exception à venir.</p>
        ) : (
          <table className={classes.tableau}>
            <tbody>
              {data.exceptions.map((x) => (
                <tr key={x.id}>
                  <td>{formaterDate(x.jour)}</td>
                  <td>{x.sens === 'ferme' ? 'Fermé' : 'Ouvert'}</td>
                  <td>
                    {x.de === 0 && x.a === 1440 ? 'Toute la journée' : creneau(x.de, Math.min(x.a, 1439))}
                  </td>
                  <td>{[x.lieu, x.motif].filter(Boolean).join(' · ')}</td>
                  <td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() =>
                        void retirer(
                          () =>
                            client.DELETE('/api/agendas/exceptions/{id}', { params: { path: { id: x.id } } }),
                          'Exception retirée.',
                        )
                      }
                    >
                      Retirer
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Section titre="Congés et absences" aide="Ils se tiennent sur la fiche du professionnel.">
        {data.absences.length === 0 ? (
          <p className={classes.doux}>Aucune absence à venir.</p>
        ) : (
          <ul className={classes.histoire}>
            {data.absences.map((a) => (
              <li key={a.debut}>{formaterPeriode(a.debut, a.fin)}</li>
            ))}
          </ul>
        )}
      </Section>
      {plage && (
        <FormulairePlage
          professionnelId={id}
          plage={plage === 'nouvelle' ? null : plage}
          references={references}
          fermer={() => setPlage(null)}
        />
      )}
      {exception && (
        <FormulaireException
          professionnelId={id}
          references={references}
          fermer={() => setException(false)}
        />
      )}
    </>
  )
}

const sallesDe = (references: References, centre: string | null | undefined) =>
  (references.centres.find((c) => c.id === centre)?.salles ?? []).map((s) => ({ value: s.id, label: s.nom }))
const centresDe = (references: References) =>
  references.centres.map((c) => ({
    value: c.id,
    label: c.genre === 'mobile' ? `${c.nom} (unité mobile)` : c.nom,
  }))

const schemaPlage = z.object({
  jourSemaine: champForm.texte(),
  semaines: z.enum(cles(SEMAINES)),
  de: heure,
  a: heure,
  ...lieu,
  genre: z.enum(cles(GENRES_PLAGE)),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
})

function FormulairePlage({
  professionnelId,
  plage,
  references,
  fermer,
}: {
  professionnelId: string
  plage: Plage | null
  references: References
  fermer: () => void
}) {
  const actualiser = useActualiserAgenda()
  const f = useFormulaire({
    schema: schemaPlage,
    valeursInitiales: {
      jourSemaine: String(plage?.jourSemaine ?? 1),
      semaines: plage?.semaines ?? 'toutes',
      de: heureDe(plage?.de ?? 540),
      a: heureDe(plage?.a ?? 720),
      centreId: plage?.centreId ?? null,
      salleId: plage?.salleId ?? null,
      genre: plage?.genre ?? 'tout',
      debut: plage?.debut ?? aujourdhui(),
      fin: plage?.fin ?? '',
    },
    enregistrer: (v) => {
      const body = {
        ...v,
        jourSemaine: Number(v.jourSemaine),
        professionnelId,
        siteId: plage?.siteId ?? null,
        fin: v.fin || null,
      }
      return plage
        ? client.PUT('/api/agendas/plages/{id}', { params: { path: { id: plage.id } }, body })
        : client.POST('/api/agendas/plages', { body })
    },
    message: plage ? 'Heures modifiées.' : 'Heures ajoutées.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={plage ? 'Modifier les heures' : 'Ajouter des heures'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire>
        <Select
          label="Jour"
          allowDeselect={false}
          data={JOURS_SEMAINE.map((label, i) => ({ value: String(i + 1), label }))}
          {...f.champ('jourSemaine')}
        />
        <Select label="Semaines" allowDeselect={false} data={choixDe(SEMAINES)} {...f.champ('semaines')} />
        <TextInput label="De" placeholder="09:00" {...f.champ('de')} />
        <TextInput label="À" placeholder="12:00" {...f.champ('a')} />
      </SectionFormulaire>
      <SectionFormulaire>
        <Select
          label="Centre ou unité mobile"
          searchable
          clearable
          data={centresDe(references)}
          {...f.champ('centreId')}
        />
        <Select
          label="Salle"
          clearable
          data={sallesDe(references, f.valeurs.centreId)}
          {...f.champ('salleId')}
        />
        <Select label="Usage" allowDeselect={false} data={choixDe(GENRES_PLAGE)} {...f.champ('genre')} />
      </SectionFormulaire>
      <SectionFormulaire>
        <ChampDate label="À partir du" {...f.champ('debut')} />
        <ChampDate label="Jusqu’au (compris)" {...f.champ('fin')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

const schemaException = z.object({
  jour: champForm.jour(),
  sens: z.enum(['ferme', 'ouvre']),
  de: heure,
  a: heure,
  ...lieu,
  motif: z.string(),
})

function FormulaireException({
  professionnelId,
  references,
  fermer,
}: {
  professionnelId: string
  references: References
  fermer: () => void
}) {
  const actualiser = useActualiserAgenda()
  const f = useFormulaire({
    schema: schemaException,
    valeursInitiales: {
      jour: '',
      sens: 'ferme',
      de: '00:00',
      a: '23:59',
      centreId: null,
      salleId: null,
      motif: '',
    },
    enregistrer: (v) => client.POST('/api/agendas/exceptions', { body: { ...v, professionnelId } }),
    message: 'Exception ajoutée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Ajouter une exception" formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <ChampDate label="Jour" {...f.champ('jour')} />
        <SegmentedControl
          aria-label="Ouvrir ou fermer"
          data={[
            { value: 'ferme', label: 'Fermer' },
            { value: 'ouvre', label: 'Ouvrir' },
          ]}
          value={f.valeurs.sens}
          onChange={(v) => f.poser('sens', v)}
        />
        <TextInput label="De" {...f.champ('de')} />
        <TextInput label="À" description="23:59 pour finir la journée" {...f.champ('a')} />
      </SectionFormulaire>
      {f.valeurs.sens === 'ouvre' && (
        <SectionFormulaire>
          <Select
            label="Centre ou unité mobile"
            searchable
            data={centresDe(references)}
            {...f.champ('centreId')}
          />
          <Select
            label="Salle"
            clearable
            data={sallesDe(references, f.valeurs.centreId)}
            {...f.champ('salleId')}
          />
        </SectionFormulaire>
      )}
      <SectionFormulaire colonnes={1}>
        <TextInput label="Motif (réunion, entreprise…)" maxLength={120} {...f.champ('motif')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
