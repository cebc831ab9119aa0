import { Button, MultiSelect, PasswordInput, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  annoncer,
  aujourdhui,
  ChampDate,
  ConfirmationAction,
  champForm,
  client,
  Fiche,
  FicheEnAttente,
  FormulaireModal,
  formaterDate,
  NonRenseigne,
  pluriel,
  type ReponseGet,
  Section,
  SectionFormulaire,
  SiDroit,
  TiroirFormulaire,
  useFormulaire,
  useParametre,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { cles, EXPOSITIONS_COURTES, GENRES, MODES, RAISONS_RESILIATION } from '../vocabulaire.ts'
import { BadgeProtocole } from './delegations.tsx'
import classes from './ordre.module.css'
import { choixDe, useActualiser } from './ordre-commun.tsx'
import { NouveauProtocole } from './protocole-nouveau.tsx'

type Protocole = ReponseGet<'/api/planification/protocoles/{id}'>
type Detail = Protocole['detail'][number]
type Fenetre =
  | { quoi: 'genre'; detail?: Detail }
  | { quoi: 'signer' | 'resilier' | 'version' | 'texte' }
  | null

/** One protocol: the frame, one protocol a kind of visit, who signed when. */
export default function PageProtocole() {
  const id = useParametre('id')
  const {
    data: p,
    error,
    refetch,
  } = $api.useQuery('get', '/api/planification/protocoles/{id}', {
    params: { path: { id } },
  })
  const [fenetre, ouvrir] = useState<Fenetre>(null)
  if (!p) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const signe = p.signe_medecin !== null || p.signe_idest !== null
  const complet = p.signe_medecin !== null && p.signe_idest !== null
  return (
    <Fiche
      titre={`Protocole de ${p.idest}`}
      filAriane={[{ libelle: 'Délégations', chemin: '/delegations' }]}
      badges={<BadgeProtocole etat={p.etat} />}
      faits={[
        { libelle: 'Médecin', valeur: `Dr ${p.medecin}` },
        { libelle: 'Infirmier', valeur: p.idest },
        { libelle: 'Version', valeur: String(p.version) },
        { libelle: 'Période', valeur: `${formaterDate(p.debut)} – ${formaterDate(p.fin)}` },
        { libelle: 'Signé par le médecin', valeur: dateOuRien(p.signe_medecin) },
        { libelle: 'Signé par l’infirmier', valeur: dateOuRien(p.signe_idest) },
      ]}
      avis={<Alerte protocole={p} />}
      actions={
        <SiDroit droit="planification.protocoles">
          {complet && p.etat !== 'resilie' && (
            <Button variant="default" onClick={() => ouvrir({ quoi: 'resilier' })}>
              Résilier
            </Button>
          )}
          {!signe && (
            <Button variant="default" onClick={() => ouvrir({ quoi: 'texte' })}>
              Modifier le cadre
            </Button>
          )}
          {signe && (
            <Button variant={complet ? 'filled' : 'default'} onClick={() => ouvrir({ quoi: 'version' })}>
              Nouvelle version
            </Button>
          )}
          {!complet && p.etat !== 'resilie' && (
            <Button onClick={() => ouvrir({ quoi: 'signer' })}>Signer</Button>
          )}
        </SiDroit>
      }
    >
      <Section titre="Cadre">
        <p style={{ whiteSpace: 'pre-line' }}>{p.objet}</p>
      </Section>
      <Section
        titre="Protocoles par genre de visite"
        actions={
          !signe && (
            <SiDroit droit="planification.protocoles">
              <Button size="xs" onClick={() => ouvrir({ quoi: 'genre' })}>
                Ajouter un genre
              </Button>
            </SiDroit>
          )
        }
      >
        {p.detail.length === 0 ? (
          <Vide titre="Aucun genre de visite" compact>
            Ajoutez les visites déléguées, leurs conditions et ce qui réoriente vers le médecin.
          </Vide>
        ) : (
          <ul className={classes.liste}>
            {p.detail.map((d) => (
              <Genre
                key={d.id}
                detail={d}
                {...(signe ? {} : { modifier: () => ouvrir({ quoi: 'genre', detail: d }) })}
              />
            ))}
          </ul>
        )}
      </Section>
      <Fenetres protocole={p} fenetre={fenetre} fermer={() => ouvrir(null)} />
    </Fiche>
  )
}

const dateOuRien = (jour: string | null) =>
  jour ? `le ${formaterDate(jour)}` : <NonRenseigne>Pas encore</NonRenseigne>

function Alerte({ protocole: p }: { protocole: Protocole }) {
  if (!p.conforme)
    return (
      <Avis ton="alerte" titre="Le texte n’est plus celui qui a été signé">
        Ne planifiez rien sous ce protocole et prévenez l’administration du service.
      </Avis>
    )
  if (p.etat === 'expire')
    return (
      <Avis ton="alerte" titre={`Expiré depuis ${pluriel(-p.reste, 'jour')}`}>
        Aucune visite déléguée ne se planifie plus tant qu’une nouvelle version n’est pas signée.
      </Avis>
    )
  if (p.etat === 'expire_bientot')
    return <Avis ton="attention">Ce protocole prend fin dans {pluriel(p.reste, 'jour')}.</Avis>
  if (p.etat === 'resilie')
    return (
      <Avis>
        Résilié au {formaterDate(p.resilie_le ?? '')} :{' '}
        {RAISONS_RESILIATION[p.raison_resiliation as keyof typeof RAISONS_RESILIATION]?.toLowerCase()}.
      </Avis>
    )
  if (p.etat === 'a_signer' || p.etat === 'brouillon')
    return (
      <Avis ton="attention">
        Il prend effet quand les deux ont signé. Une première signature fige le texte.
      </Avis>
    )
  return null
}

function Genre({ detail: d, modifier }: { detail: Detail; modifier?: () => void }) {
  return (
    <li className={classes.carte}>
      <div className={classes.ligne}>
        <h3>{GENRES[d.genre]}</h3>
        <span className={classes.doux}>{MODES[d.mode]}</span>
        {modifier && (
          <SiDroit droit="planification.protocoles">
            <Button
              size="compact-sm"
              variant="default"
              onClick={modifier}
              aria-label={`Modifier : ${GENRES[d.genre]}`}
            >
              Modifier
            </Button>
          </SiDroit>
        )}
      </div>
      <p>
        <b>Conditions. </b>
        {d.conditions}
      </p>
      <p>
        <b>Contenu. </b>
        {d.contenu}
      </p>
      <p>
        <b>Réorientation vers le médecin. </b>
        {d.reorientation}
      </p>
      {d.exclusions.length > 0 && (
        <p>
          <b>Exclusions. </b>
          {d.exclusions.map((x) => EXPOSITIONS_COURTES[x] ?? x).join(', ')}
        </p>
      )}
    </li>
  )
}

function Fenetres({
  protocole: p,
  fenetre,
  fermer,
}: {
  protocole: Protocole
  fenetre: Fenetre
  fermer: () => void
}) {
  if (!fenetre) return null
  if (fenetre.quoi === 'genre')
    return (
      <FormulaireGenre
        protocole={p}
        {...(fenetre.detail ? { detail: fenetre.detail } : {})}
        fermer={fermer}
      />
    )
  if (fenetre.quoi === 'signer') return <Signer id={p.id} fermer={fermer} />
  if (fenetre.quoi === 'resilier') return <Resilier id={p.id} fermer={fermer} />
  if (fenetre.quoi === 'texte') return <Texte protocole={p} fermer={fermer} />
  return (
    <NouveauProtocole
      depuis={{ id: p.id, medecinId: p.medecin_id, idestId: p.idest_id, objet: p.objet }}
      fermer={fermer}
    />
  )
}

const useApres = (fermer: () => void) => {
  const actualiser = useActualiser()
  return async () => {
    await actualiser()
    fermer()
  }
}

const schemaGenre = z.object({
  genre: z.enum(cles(GENRES), 'Choisissez le genre de visite.'),
  conditions: champForm.texte(4000),
  contenu: champForm.texte(4000),
  reorientation: champForm.texte(4000),
  exclusions: z.array(z.string()),
})

function FormulaireGenre({
  protocole: p,
  detail,
  fermer,
}: {
  protocole: Protocole
  detail?: Detail
  fermer: () => void
}) {
  const apres = useApres(fermer)
  const [retirer, setRetirer] = useState(false)
  const restants = Object.fromEntries(
    Object.entries(GENRES).filter(([g]) => g === detail?.genre || !p.genres.includes(g as 'VIPI')),
  )
  const f = useFormulaire({
    schema: schemaGenre,
    valeursInitiales: {
      genre: detail?.genre ?? ('' as 'VIPI'),
      conditions: detail?.conditions ?? '',
      contenu: detail?.contenu ?? '',
      reorientation: detail?.reorientation ?? '',
      exclusions: detail?.exclusions ?? [],
    },
    enregistrer: (body) =>
      client.PUT('/api/planification/protocoles/{id}/genres', {
        params: { path: { id: p.id } },
        body: body as never,
      }),
    message: 'Genre de visite enregistré.',
    apres,
  })
  return (
    <>
      <TiroirFormulaire
        titre={detail ? GENRES[detail.genre] : 'Ajouter un genre de visite'}
        formulaire={f}
        fermer={fermer}
      >
        <SectionFormulaire>
          {!detail && <Select label="Genre de visite" data={choixDe(restants)} {...f.champ('genre')} />}
          <Textarea label="Conditions" autosize minRows={2} {...f.champ('conditions')} />
          <Textarea label="Contenu de la visite" autosize minRows={3} {...f.champ('contenu')} />
          <Textarea
            label="Ce qui réoriente vers le médecin"
            autosize
            minRows={2}
            {...f.champ('reorientation')}
          />
          <MultiSelect
            label="Exclusions"
            description="Expositions pour lesquelles la visite reste au médecin."
            data={choixDe(EXPOSITIONS_COURTES as Record<string, string>)}
            searchable
            clearable
            {...f.champ('exclusions')}
          />
          {detail && (
            <Button variant="subtle" color="brique" onClick={() => setRetirer(true)}>
              Retirer ce genre du protocole
            </Button>
          )}
        </SectionFormulaire>
      </TiroirFormulaire>
      {retirer && detail && (
        <ConfirmationAction
          ouverte
          danger
          fermer={() => setRetirer(false)}
          titre="Retirer ce genre du protocole ?"
          libelleAction="Retirer"
          agir={async () => {
            await client.DELETE('/api/planification/protocoles/{id}/genres/{genre}', {
              params: { path: { id: p.id, genre: detail.genre } },
            })
            await apres()
            annoncer('Genre retiré.')
          }}
        >
          Cette visite ne sera plus déléguée sous ce protocole.
        </ConfirmationAction>
      )}
    </>
  )
}

const schemaSignature = z.object({ motDePasse: z.string().min(1, 'Redonnez votre mot de passe.') })

function Signer({ id, fermer }: { id: string; fermer: () => void }) {
  const apres = useApres(fermer)
  const f = useFormulaire({
    schema: schemaSignature,
    valeursInitiales: { motDePasse: '' },
    enregistrer: (body) =>
      client.POST('/api/planification/protocoles/{id}/signature', { params: { path: { id } }, body }),
    message: 'Protocole signé.',
    apres,
  })
  return (
    <FormulaireModal titre="Signer le protocole" formulaire={f} fermer={fermer} libelle="Signer">
      <SectionFormulaire>
        <p className={classes.doux}>
          Vous signez en votre nom le texte affiché. Votre mot de passe confirme que c’est bien vous ; la date
          et l’empreinte du texte sont gardées.
        </p>
        <PasswordInput label="Mot de passe" autoComplete="current-password" {...f.champ('motDePasse')} />
      </SectionFormulaire>
    </FormulaireModal>
  )
}

const schemaResiliation = z.object({
  le: champForm.jour(),
  raison: z.enum(cles(RAISONS_RESILIATION), 'Choisissez la raison.'),
})

function Resilier({ id, fermer }: { id: string; fermer: () => void }) {
  const apres = useApres(fermer)
  const f = useFormulaire({
    schema: schemaResiliation,
    valeursInitiales: { le: aujourdhui(), raison: '' as 'depart' },
    enregistrer: (body) =>
      client.POST('/api/planification/protocoles/{id}/resiliation', { params: { path: { id } }, body }),
    message: 'Protocole résilié.',
    apres,
  })
  return (
    <FormulaireModal titre="Résilier le protocole" formulaire={f} fermer={fermer} libelle="Résilier">
      <SectionFormulaire>
        <ChampDate label="À partir du" {...f.champ('le')} />
        <Select label="Raison" data={choixDe(RAISONS_RESILIATION)} {...f.champ('raison')} />
      </SectionFormulaire>
    </FormulaireModal>
  )
}

const schemaTexte = z.object({
  debut: champForm.jour(),
  fin: champForm.jour(),
  objet: champForm.texte(4000),
})

function Texte({ protocole: p, fermer }: { protocole: Protocole; fermer: () => void }) {
  const apres = useApres(fermer)
  const f = useFormulaire({
    schema: schemaTexte,
    valeursInitiales: { debut: p.debut, fin: p.fin, objet: p.objet },
    enregistrer: (body) =>
      client.PATCH('/api/planification/protocoles/{id}', { params: { path: { id: p.id } }, body }),
    message: 'Protocole modifié.',
    apres,
  })
  return (
    <TiroirFormulaire titre="Modifier le cadre" formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <ChampDate label="Du" {...f.champ('debut')} />
        <ChampDate label="Au" {...f.champ('fin')} />
        <Textarea label="Cadre de la délégation" autosize minRows={5} {...f.champ('objet')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
