import { Button, Progress, SegmentedControl } from '@mantine/core'
import { IconFileText, IconMail, IconScale } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  annoncer,
  annoncerRefus,
  BadgeStatut,
  BarreFiltres,
  BoutonExport,
  ChampDate,
  Chargement,
  champUrl,
  client,
  EnTetePage,
  Erreur,
  formaterDate,
  formaterNombre,
  pluriel,
  type ReponseGet,
  SiDroit,
  typo,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { CATEGORIES, cles, NATURES_CHANGEMENT } from '../vocabulaire.ts'
import { TableChangements, TableGroupes } from './ce-qui-change-tables.tsx'
import { filtresDe, useActualiser, useReferences } from './commun.tsx'
import classes from './suivi.module.css'

const schema = z.object({
  jour: champUrl.valeur(),
  par: champUrl.choix(['entreprise', 'equipe']),
  equipe: champUrl.choixMultiple(),
  entreprise: champUrl.valeur(),
  nature: champUrl.choix(cles(NATURES_CHANGEMENT)),
  categorie: champUrl.valeur(),
  page: champUrl.page(),
})
export type EtatChangements = z.output<typeof schema>
type Lecture = ReponseGet<'/api/suivi/changements'>
export type Comparaison = NonNullable<Lecture['comparaison']>

const enTravail = (etat: string | null | undefined) => etat === 'attente' || etat === 'en_cours'

/** For a day on which the law turns: what changes, for whom, and the letters that tell the employers. */
export default function CeQuiChange() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const requete = $api.useQuery(
    'get',
    '/api/suivi/changements',
    { params: { query: etat.jour ? { jour: etat.jour } : {} } },
    {
      placeholderData: keepPreviousData,
      refetchInterval: (q) => {
        const c = q.state.data?.comparaison
        return enTravail(c?.etat) || enTravail(c?.courriers) ? 1000 : false
      },
    },
  )
  const erreur: unknown = requete.error
  const comparaison =
    etat.jour && requete.data?.comparaison?.jour === etat.jour ? requete.data.comparaison : null
  return (
    <>
      <EnTetePage
        titre="Ce qui change, pour qui"
        sousTitre="Les mêmes travailleurs, le même jour, selon la loi de la veille et selon la loi du jour."
      />
      {erreur ? (
        <Erreur erreur={erreur} reessayer={() => void requete.refetch()} />
      ) : !requete.data ? (
        <Chargement />
      ) : (
        <>
          <ChoixDuJour
            lecture={requete.data}
            jour={etat.jour}
            choisir={(jour) => reinitialiserVers(modifier, jour)}
          />
          {etat.jour && (
            <>
              <Textes textes={requete.data.textes} jour={etat.jour} ouvert={comparaison?.etat !== 'fini'} />
              <Etat jour={etat.jour} comparaison={comparaison} />
              {comparaison?.etat === 'fini' && (
                <Resultat
                  comparaison={comparaison}
                  etat={etat}
                  modifier={modifier}
                  reinitialiser={() => {
                    reinitialiser()
                    reinitialiserVers(modifier, etat.jour)
                  }}
                />
              )}
            </>
          )}
        </>
      )}
    </>
  )
}

const reinitialiserVers = (modifier: (c: Partial<EtatChangements>) => void, jour: string | undefined) =>
  modifier({ jour, page: 1, equipe: [], entreprise: undefined, nature: undefined, categorie: undefined })

function ChoixDuJour({
  lecture,
  jour,
  choisir,
}: {
  lecture: Lecture
  jour: string | undefined
  choisir: (jour: string) => void
}) {
  const [autre, setAutre] = useState('')
  return (
    <section className={classes.espace} aria-label="Date d’effet">
      <div className={classes.jours}>
        {lecture.jours.slice(0, 8).map((j) => (
          <button
            key={j.jour}
            type="button"
            className={classes.jourDeLoi}
            aria-pressed={j.jour === jour}
            onClick={() => choisir(j.jour)}
          >
            <strong>{formaterDate(j.jour)}</strong>
            <span>{typo(j.textes[0]?.apres ?? '')}</span>
          </button>
        ))}
      </div>
      <form
        className={classes.autreJour}
        onSubmit={(e) => {
          e.preventDefault()
          if (autre) choisir(autre)
        }}
      >
        <ChampDate label="Autre date d’effet" value={autre} onChange={(v) => setAutre(v ?? '')} />
        <Button type="submit" variant="default" disabled={!autre}>
          Choisir cette date
        </Button>
      </form>
    </section>
  )
}

const VERIFICATIONS: Record<string, string> = {
  'lu-2026': 'Rédaction de 2026, lue dans une copie',
  'a-relire': 'Texte modifié depuis, à relire',
  'page-publique': 'D’après une page publique',
  'non-verifie': 'Non vérifié',
  conteste: 'Lecture contestée',
}

function Textes({ textes, jour, ouvert }: { textes: Lecture['textes']; jour: string; ouvert: boolean }) {
  if (textes.length === 0)
    return (
      <div className={classes.espace}>
        <Avis ton="info" titre={`Aucune règle ne change le ${formaterDate(jour)}`}>
          Le moteur ne connaît pas de texte qui prenne effet ce jour-là : la comparaison ne trouvera personne.
        </Avis>
      </div>
    )
  return (
    <details className={classes.espace} open={ouvert} key={String(ouvert)}>
      <summary className={classes.resumeDesTextes}>
        {pluriel(textes.length, 'règle change', 'règles changent')} le {formaterDate(jour)}
      </summary>
      <ul className={classes.textes}>
        {textes.map((t) => (
          <li key={t.regle}>
            <p>
              <span className={classes.doux}>Avant : {typo(t.avant)}</span>
              <br />
              <strong>Après :</strong> {typo(t.apres)}
            </p>
            <p className={classes.doux}>
              {t.articles.join(' ; ')}{' '}
              {VERIFICATIONS[t.verification] && (
                <BadgeStatut ton="attention">{VERIFICATIONS[t.verification]}</BadgeStatut>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Etat({ jour, comparaison }: { jour: string; comparaison: Comparaison | null }) {
  const actualiser = useActualiser()
  const demander = async () => {
    try {
      await client.POST('/api/suivi/comparaisons', { body: { jour } })
      annoncer('Comparaison demandée : elle commence dans quelques secondes.')
    } catch (erreur) {
      annoncerRefus(erreur)
    }
    await actualiser()
  }
  if (comparaison && enTravail(comparaison.etat)) {
    const part = comparaison.total ? Math.round((100 * comparaison.traites) / comparaison.total) : 0
    return (
      <Avis
        ton="info"
        titre={comparaison.etat === 'attente' ? 'Comparaison en attente' : `Comparaison en cours : ${part} %`}
      >
        <Progress value={part} aria-label="Avancement de la comparaison" my="xs" />
        {formaterNombre(comparaison.traites)} travailleurs examinés, {formaterNombre(comparaison.concernes)}{' '}
        concernés. Vous pouvez quitter cette page.
      </Avis>
    )
  }
  const bouton = (libelle: string, variant: 'filled' | 'default') => (
    <SiDroit droit="suivi.comparer">
      <Button
        variant={variant}
        leftSection={<IconScale size={17} aria-hidden />}
        onClick={() => void demander()}
      >
        {libelle}
      </Button>
    </SiDroit>
  )
  if (!comparaison)
    return (
      <Vide
        titre="Pas encore de comparaison à cette date"
        action={bouton('Comparer tout le service', 'filled')}
      >
        Le moteur examine chaque travailleur en poste le {formaterDate(jour)} avec les deux états de la loi.
      </Vide>
    )
  if (comparaison.etat === 'echec')
    return (
      <Avis ton="alerte" titre="La comparaison a échoué">
        <p>Rien n’a été changé. Relancez-la ; si l’échec se répète, prévenez l’administration du service.</p>
        {bouton('Relancer', 'default')}
      </Avis>
    )
  return (
    <p className={classes.doux}>
      Comparaison du {formaterDate(comparaison.demandeLe.slice(0, 10))}, {formaterNombre(comparaison.traites)}{' '}
      travailleurs examinés. {bouton('Recommencer avec les faits d’aujourd’hui', 'default')}
    </p>
  )
}

function Resultat({
  comparaison,
  etat,
  modifier,
  reinitialiser,
}: {
  comparaison: Comparaison
  etat: EtatChangements
  modifier: (c: Partial<EtatChangements>) => void
  reinitialiser: () => void
}) {
  const { equipes } = useReferences()
  const filtres = {
    equipe: etat.equipe.length ? etat.equipe : undefined,
    entreprise: etat.entreprise,
    nature: etat.nature,
    categorie: etat.categorie,
  }
  const path = { id: comparaison.id }
  const { data } = $api.useQuery(
    'get',
    '/api/suivi/comparaisons/{id}',
    { params: { path, query: filtres } },
    { placeholderData: keepPreviousData, refetchInterval: enTravail(comparaison.courriers) ? 1500 : false },
  )
  return (
    <>
      <div className={classes.chiffresDeLoi}>
        <p className={classes.chiffreDeLoi}>
          <strong>{data ? formaterNombre(data.travailleurs) : '…'}</strong>
          <span>{data && data.travailleurs < 2 ? 'travailleur concerné' : 'travailleurs concernés'}</span>
        </p>
        <p className={classes.chiffreDeLoi}>
          <strong>{data ? formaterNombre(data.entreprises) : '…'}</strong>
          <span>{data && data.entreprises < 2 ? 'adhérent' : 'adhérents'}</span>
        </p>
        {data?.categories.map((c) => (
          <button
            key={`${c.avant}-${c.apres}`}
            type="button"
            className={classes.chiffre}
            aria-pressed={etat.categorie === `${c.avant}-${c.apres}`}
            onClick={() =>
              modifier({
                categorie: etat.categorie === `${c.avant}-${c.apres}` ? undefined : `${c.avant}-${c.apres}`,
                page: 1,
              })
            }
          >
            <strong>{formaterNombre(c.n)}</strong>
            <span>
              {CATEGORIES[c.avant as 'SIS']} → {CATEGORIES[c.apres as 'SIS'].replace('Suivi ', '')}
            </span>
          </button>
        ))}
      </div>
      <SiDroit droit="suivi.comparer">
        <Courriers comparaison={comparaison} liasses={data?.liasses ?? []} />
      </SiDroit>
      <div className={classes.barreVue}>
        <SegmentedControl
          aria-label="Regrouper"
          value={etat.par ?? 'travailleur'}
          onChange={(v) => modifier({ par: v === 'travailleur' ? undefined : (v as 'equipe'), page: 1 })}
          data={[
            { value: 'travailleur', label: 'Travailleurs' },
            { value: 'entreprise', label: 'Par adhérent' },
            { value: 'equipe', label: 'Par équipe' },
          ]}
        />
        <BoutonExport chemin={`/api/suivi/comparaisons/${comparaison.id}/export`} filtres={filtres} />
      </div>
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        filtres={[
          { cle: 'nature', libelle: 'Changement', type: 'choix', options: filtresDe(NATURES_CHANGEMENT) },
          { cle: 'equipe', libelle: 'Équipe', type: 'choixMultiple', options: equipes },
          ...(etat.entreprise
            ? [
                {
                  cle: 'entreprise' as const,
                  libelle: 'Adhérent',
                  type: 'choix' as const,
                  options: [{ valeur: etat.entreprise, libelle: 'Celui choisi' }],
                },
              ]
            : []),
        ]}
      />
      {etat.par ? (
        <TableGroupes
          comparaison={comparaison}
          par={etat.par}
          filtres={filtres}
          etat={etat}
          modifier={modifier}
        />
      ) : (
        <TableChangements
          comparaison={comparaison}
          filtres={filtres}
          etat={etat}
          modifier={modifier}
          reinitialiser={reinitialiser}
        />
      )}
    </>
  )
}

function Courriers({
  comparaison,
  liasses,
}: {
  comparaison: Comparaison
  liasses: ReponseGet<'/api/suivi/comparaisons/{id}'>['liasses']
}) {
  const actualiser = useActualiser()
  const demander = async () => {
    try {
      await client.POST('/api/suivi/comparaisons/{id}/courriers', {
        params: { path: { id: comparaison.id } },
      })
      annoncer('Courriers demandés : ils se composent en arrière-plan.')
    } catch (erreur) {
      annoncerRefus(erreur)
    }
    await actualiser()
  }
  if (comparaison.concernes === 0) return null
  const { courriers, courriersTotal: total, courriersFaits: faits } = comparaison
  return (
    <section className={classes.espace} aria-label="Courriers aux adhérents">
      {enTravail(courriers) ? (
        <Avis ton="info" titre="Courriers en cours de composition">
          <Progress value={total ? (100 * faits) / total : 0} aria-label="Avancement des courriers" my="xs" />
          {formaterNombre(faits)} sur {total === null ? '…' : formaterNombre(total)}.
        </Avis>
      ) : courriers === 'fini' ? (
        <p>
          {pluriel(faits, 'courrier composé', 'courriers composés')}, sans aucune donnée de santé :{' '}
          {liasses.map((l) => (
            <Button
              key={l.numero}
              component="a"
              href={`/api/suivi/comparaisons/${comparaison.id}/liasses/${l.numero}`}
              download
              variant="default"
              size="compact-sm"
              mr="xs"
              title={`De ${l.premiere} à ${l.derniere}`}
              leftSection={<IconFileText size={15} aria-hidden />}
            >
              Liasse {l.numero} ({pluriel(l.lettres, 'courrier')})
            </Button>
          ))}
        </p>
      ) : (
        <Button
          variant="default"
          leftSection={<IconMail size={17} aria-hidden />}
          onClick={() => void demander()}
        >
          {courriers === 'echec' ? 'Reprendre les courriers' : 'Composer le courrier de chaque adhérent'}
        </Button>
      )}
    </section>
  )
}
