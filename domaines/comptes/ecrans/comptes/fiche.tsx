import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  $api,
  Avis,
  annoncer,
  annoncerRefus,
  BadgeStatut,
  client,
  DateFr,
  Fiche,
  FicheEnAttente,
  formaterInstant,
  Lien,
  libelleRole,
  useParametre,
  useSession,
} from '../../../../plateforme/interface/index.ts'
import { type Acte, ActeSurCompte } from './actes.tsx'
import { AjouterDroit } from './ajouter-droit.tsx'
import { DemandesEnAttente } from './demandes.tsx'
import { etatDuCompte } from './etats.ts'
import { LienATransmettre } from './lien-a-transmettre.tsx'
import { ModifierCompte } from './modifier.tsx'
import { DroitsDuCompte } from './onglet-droits.tsx'
import { AccesDuCompte, SessionsDuCompte } from './onglets-acces.tsx'

type Ouvert = 'modifier' | 'droit' | Acte | null

/** One account: its rights over time, its sessions, its last accesses. */
export default function FicheCompte() {
  const id = useParametre('id')
  const cache = useQueryClient()
  const { compte: moi } = useSession()
  const { data, error, refetch } = $api.useQuery('get', '/api/comptes/{id}', { params: { path: { id } } })
  const [ouvert, setOuvert] = useState<Ouvert>(null)
  const [lien, setLien] = useState<string | null>(null)
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const fermer = () => setOuvert(null)
  const actualiser = () => {
    void cache.invalidateQueries({ queryKey: ['get', '/api/comptes/{id}'] })
    void cache.invalidateQueries({ queryKey: ['get', '/api/comptes'] })
  }
  const { libelle, ton } = etatDuCompte(data.etat)
  const nom = `${data.prenom} ${data.nom}`
  const moiMeme = moi.id === id

  async function donnerUnLien() {
    try {
      const { data: fait } = await client.POST('/api/comptes/{id}/lien', { params: { path: { id } } })
      if (fait!.lien) setLien(fait!.lien)
      else annoncer('Demande envoyée : un médecin ou la direction doit la confirmer.')
      actualiser()
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }
  return (
    <Fiche
      filAriane={[{ libelle: 'Comptes', chemin: '/comptes' }]}
      titre={nom}
      badges={<BadgeStatut ton={ton}>{libelle}</BadgeStatut>}
      faits={[
        { libelle: 'Adresse électronique', valeur: data.courriel },
        { libelle: 'Rôles en cours', valeur: data.roles.map(libelleRole).join(', ') || 'Aucun' },
        { libelle: 'Second facteur', valeur: data.secondFacteur ? 'Actif' : 'Non activé' },
        {
          libelle: 'Dernière connexion',
          valeur: data.derniereConnexion ? <DateFr date={data.derniereConnexion} heure /> : 'Jamais',
        },
      ]}
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size="lg" aria-label="Autres actions sur ce compte">
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={data.etat === 'suspendu'} onClick={() => void donnerUnLien()}>
                {data.etat === 'invite' ? 'Nouveau lien d’invitation' : 'Lien pour un nouveau mot de passe'}
              </Menu.Item>
              <Menu.Item disabled={data.sessions.length === 0} onClick={() => setOuvert('sessions')}>
                Fermer ses sessions
              </Menu.Item>
              <Menu.Item
                disabled={!data.secondFacteur || moiMeme}
                onClick={() => setOuvert('second-facteur')}
              >
                Réinitialiser le second facteur
              </Menu.Item>
              <Menu.Divider />
              {data.etat === 'suspendu' ? (
                <Menu.Item onClick={() => setOuvert('reactivation')}>Réactiver le compte</Menu.Item>
              ) : (
                <Menu.Item color="brique" disabled={moiMeme} onClick={() => setOuvert('suspension')}>
                  Suspendre le compte
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" onClick={() => setOuvert('modifier')}>
            Modifier
          </Button>
          <Button onClick={() => setOuvert('droit')}>Donner un droit</Button>
        </>
      }
      avis={
        data.suspenduLe ? (
          <Avis ton="alerte" titre={`Compte suspendu le ${formaterInstant(data.suspenduLe)}`}>
            {data.suspensionMotif ?? ''}
          </Avis>
        ) : data.demandes.length > 0 ? (
          <DemandesEnAttente demandes={data.demandes} actualiser={actualiser} />
        ) : data.lien ? (
          <Avis ton="info">
            {`Un ${data.lien.usage === 'invitation' ? 'lien d’invitation' : 'lien de mot de passe'} est en attente jusqu’au ${formaterInstant(data.lien.expireLe)}.`}
          </Avis>
        ) : undefined
      }
      onglets={[
        {
          cle: 'droits',
          titre: 'Droits',
          compte: data.attributions.length,
          contenu: () => (
            <DroitsDuCompte attributions={data.attributions} moiMeme={moiMeme} actualiser={actualiser} />
          ),
        },
        {
          cle: 'sessions',
          titre: 'Sessions',
          compte: data.sessions.length,
          contenu: () => <SessionsDuCompte sessions={data.sessions} />,
        },
        {
          cle: 'acces',
          titre: 'Derniers accès',
          contenu: () => (
            <>
              <AccesDuCompte acces={data.acces} />
              <Lien vers={`/journal/connexions?compte=${id}`}>Tous les accès de ce compte</Lien>
              {' · '}
              <Lien vers={`/journal?objet=comptes.compte&objetId=${id}`}>Historique du compte</Lien>
            </>
          ),
        },
      ]}
    >
      {ouvert === 'modifier' && <ModifierCompte compte={data} fermer={fermer} apres={actualiser} />}
      {ouvert === 'droit' && <AjouterDroit id={id} fermer={fermer} apres={actualiser} />}
      {ouvert && ouvert !== 'modifier' && ouvert !== 'droit' && (
        <ActeSurCompte acte={ouvert} id={id} nom={nom} fermer={fermer} apres={actualiser} />
      )}
      {lien && <LienATransmettre titre={`Lien pour ${nom}`} lien={lien} fermer={() => setLien(null)} />}
    </Fiche>
  )
}
