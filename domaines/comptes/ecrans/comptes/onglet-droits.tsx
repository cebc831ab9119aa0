import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import type { paths } from '../../../../plateforme/interface/api/schema.genere.d.ts'
import {
  aujourdhui,
  BadgeStatut,
  ChampDate,
  champForm,
  client,
  FormulaireModal,
  formaterDate,
  Lien,
  libelleRole,
  Periode,
  SectionFormulaire,
  TableDonnees,
  useFormulaire,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { QUALITES } from '../../vocabulaire.ts'

type Attribution =
  paths['/api/comptes/{id}']['get']['responses']['200']['content']['application/json']['attributions'][number]

/** Rights of an account, those in force first. */
export function DroitsDuCompte({
  attributions,
  moiMeme,
  actualiser,
}: {
  attributions: Attribution[]
  moiMeme: boolean
  actualiser: () => void
}) {
  const [aTerminer, setATerminer] = useState<Attribution | null>(null)
  const jour = aujourdhui()
  if (attributions.length === 0)
    return <Vide titre="Aucun droit">Ce compte n’a jamais reçu de droit : il ne peut pas se connecter.</Vide>
  return (
    <>
      <TableDonnees
        legende="Droits de ce compte"
        unite={{ un: 'droit' }}
        hauteur="libre"
        requete={{
          data: { lignes: attributions, total: attributions.length },
          error: null,
          isPending: false,
          isFetching: false,
          refetch: actualiser,
        }}
        cle={(a) => a.id}
        colonnes={[
          {
            cle: 'role',
            titre: 'Rôle',
            rendu: (a) =>
              a.qualite
                ? `${libelleRole(a.role)} – ${QUALITES[a.qualite as keyof typeof QUALITES] ?? a.qualite}`
                : libelleRole(a.role),
          },
          { cle: 'lien', titre: 'Voit', repli: true, rendu: (a) => <Perimetre attribution={a} /> },
          {
            cle: 'periode',
            titre: 'Période et motif',
            rendu: (a) => (
              <>
                <Periode debut={a.debut} fin={a.fin} />
                {(a.finMotif ?? a.motif) && (
                  <span style={{ display: 'block', color: 'var(--socle-texte-doux)' }}>
                    {a.finMotif ?? a.motif}
                  </span>
                )}
              </>
            ),
          },
          { cle: 'statut', titre: 'État', rendu: (a) => <Etat attribution={a} jour={jour} /> },
          {
            cle: 'action',
            titre: '',
            rendu: (a) =>
              (!a.fin || a.fin >= jour) &&
              !a.aConfirmer &&
              !(moiMeme && a.role === 'administrateur') && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Terminer le droit ${libelleRole(a.role)}`}
                  onClick={() => setATerminer(a)}
                >
                  Terminer
                </Button>
              ),
          },
        ]}
      />
      {aTerminer && <TerminerDroit droit={aTerminer} fermer={() => setATerminer(null)} apres={actualiser} />}
    </>
  )
}

function Perimetre({ attribution: a }: { attribution: Attribution }) {
  if (a.entreprise)
    return (
      <>
        <Lien vers={`/adherents/${a.entrepriseId}`}>{a.entreprise}</Lien>
        {a.etablissement ? ` : ${a.etablissement}` : ' : tous ses établissements'}
      </>
    )
  if (a.travailleur) return <Lien vers={`/travailleurs/${a.travailleurId}`}>{a.travailleur}</Lien>
  if (a.professionnel) return `Comme ${a.professionnel}`
  return 'Selon le rôle'
}

function Etat({ attribution: a, jour }: { attribution: Attribution; jour: string }) {
  if (a.fin && a.fin < jour) return <BadgeStatut ton="neutre">Terminé</BadgeStatut>
  if (a.professionnelDepart && a.professionnelDepart < jour)
    return (
      <BadgeStatut
        ton="alerte"
        titre={`Le professionnel a quitté le service le ${formaterDate(a.professionnelDepart)}.`}
      >
        Fermé par le départ
      </BadgeStatut>
    )
  if (a.aConfirmer)
    return (
      <BadgeStatut ton="attention" titre="Un médecin ou la direction doit confirmer ce droit.">
        À confirmer
      </BadgeStatut>
    )
  if (a.debut > jour) return <BadgeStatut ton="info">À venir</BadgeStatut>
  return <BadgeStatut ton="succes">En cours</BadgeStatut>
}

const schema = z.object({ dernierJour: champForm.jourOptionnel(), motif: champForm.texte() })

function TerminerDroit({
  droit,
  fermer,
  apres,
}: {
  droit: Attribution
  fermer: () => void
  apres: () => void
}) {
  const f = useFormulaire({
    schema,
    valeursInitiales: { dernierJour: '', motif: '' },
    enregistrer: (body) =>
      client.POST('/api/comptes/droits/{id}/fin', { params: { path: { id: droit.id } }, body }),
    message: 'Droit terminé.',
    apres: () => {
      apres()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={`Terminer le droit « ${libelleRole(droit.role)} » ?`}
      formulaire={f}
      fermer={fermer}
      libelle="Terminer le droit"
    >
      <SectionFormulaire colonnes={1}>
        <ChampDate
          label="Dernier jour"
          description="Vide : le droit est retiré tout de suite, session en cours comprise."
          {...f.champ('dernierJour')}
        />
        <TextInput label="Motif" placeholder="Départ, changement de poste…" {...f.champ('motif')} />
      </SectionFormulaire>
    </FormulaireModal>
  )
}
