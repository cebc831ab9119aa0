import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import {
  $api,
  type Ariane,
  Avis,
  BadgeStatut,
  EnTetePage,
  FicheEnAttente,
  formaterDate,
  formaterNombre,
  formaterSiren,
  Lien,
  pluriel,
  useOngletsAjoutes,
} from '../../../plateforme/interface/index.ts'
import { Bienvenue } from './bienvenue.tsx'
import { Correspondants } from './correspondants.tsx'
import { ADHESIONS, QUALITES_LIBELLES } from './mots.ts'
import classes from './portail.module.css'
import { CarteService } from './service.tsx'

/** Home of one company: what to check, how many it is, who follows it. */
export function AccueilEntreprise({ id, filAriane = [] }: { id: string; filAriane?: Ariane[] }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/espace-adherent/entreprises/{id}', {
    params: { path: { id } },
  })
  const ajoutes = useOngletsAjoutes('accueil-employeur', id)
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const { entreprise, acces, adhesion, presents, contacts } = data
  const statut = adhesion && ADHESIONS[adhesion.statut]
  const filtre = filAriane.length > 0 ? `?entreprise=${id}` : ''
  const asst = data.correspondants.find((c) => c.metier === 'Préventeur de proximité')
  return (
    <>
      <EnTetePage
        titre={entreprise.raisonSociale}
        filAriane={filAriane}
        badges={statut && <BadgeStatut ton={statut.ton}>{statut.libelle}</BadgeStatut>}
        sousTitre={[
          `Adhérent n° ${entreprise.numero}`,
          entreprise.siren && `SIREN ${formaterSiren(entreprise.siren)}`,
          adhesion?.debut && `adhésion depuis le ${formaterDate(adhesion.debut)}`,
          acces.qualite &&
            acces.qualite !== 'employeur' &&
            `votre accès : ${QUALITES_LIBELLES[acces.qualite].toLocaleLowerCase('fr')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {data.bienvenue && <Bienvenue qualite={acces.qualite} />}
      <div className={classes.avis}>
        {ajoutes.map((s) => (
          <Fragment key={s.cle}>{s.contenu()}</Fragment>
        ))}
        {adhesion?.statut === 'suspendue' && (
          <Avis ton="alerte" titre="Votre adhésion est suspendue">
            Appelez le service pour savoir comment la rétablir.
          </Avis>
        )}
        {contacts.total === 0 && (
          <Avis
            ton="attention"
            titre="Aucun contact n’est enregistré"
            action={<Lien vers={`/espace-adherent/contacts${filtre}`}>Ajouter un contact</Lien>}
          >
            Sans contact, le service ne peut ni vous prévenir d’une visite ni vous envoyer vos documents.
          </Avis>
        )}
        {contacts.aVerifier > 0 && (
          <Avis
            ton="attention"
            titre={`${pluriel(contacts.aVerifier, 'contact')} à vérifier`}
            action={<Lien vers={`/espace-adherent/contacts${filtre}`}>Vérifier</Lien>}
          >
            {contacts.injoignables > 0
              ? 'Le service n’arrive plus à joindre une personne : corrigez ses coordonnées.'
              : contacts.aVerifier > 1
                ? 'Personne ne les a confirmés depuis un an.'
                : 'Personne ne l’a confirmé depuis un an.'}
          </Avis>
        )}
        {adhesion?.nouvelle && (
          <Avis ton="info" titre="Vous venez d’adhérer">
            {asst
              ? `${asst.prenom} ${asst.nom}, votre préventeur de proximité, prendra contact avec vous pour faire connaissance de votre entreprise.`
              : 'Un préventeur de proximité prendra contact avec vous pour faire connaissance de votre entreprise.'}
          </Avis>
        )}
      </div>
      <div className={classes.tuiles}>
        <Tuile
          vers={`/espace-adherent/travailleurs${filtre}`}
          titre="Travailleurs présents"
          valeur={presents.presents}
          detail={mouvements(presents)}
        />
        {presents.isoles !== null && (
          <Tuile
            vers={`/espace-adherent/travailleurs?situation=isole${filtre.replace('?', '&')}`}
            titre="Travaillent seuls"
            valeur={presents.isoles}
            detail="travailleurs isolés que vous avez déclarés"
          />
        )}
        <Tuile
          vers={`/espace-adherent/etablissements${filtre}`}
          titre={acces.etablissements > 1 ? 'Établissements' : 'Établissement'}
          valeur={acces.etablissements}
          detail={acces.entiere ? 'toute l’entreprise' : 'votre accès se limite à ceux-ci'}
        />
        <Tuile
          vers={`/espace-adherent/contacts${filtre}`}
          titre="Contacts"
          valeur={contacts.total}
          detail={contacts.aVerifier > 0 ? `dont ${contacts.aVerifier} à vérifier` : 'à jour'}
        />
      </div>
      <Correspondants correspondants={data.correspondants} centres={data.centres} />
      <CarteService />
    </>
  )
}

function mouvements({ arrivees, departs }: { arrivees: number; departs: number }): string {
  const faits = [
    arrivees > 0 && `${pluriel(arrivees, 'arrivée')} depuis 30 jours`,
    departs > 0 && `${pluriel(departs, 'départ')} d’ici 30 jours`,
  ].filter(Boolean)
  return faits.length > 0 ? faits.join(', ') : 'aucun mouvement ce mois-ci'
}

function Tuile({
  vers,
  titre,
  valeur,
  detail,
}: {
  vers: string
  titre: string
  valeur: number
  detail: ReactNode
}) {
  return (
    <Lien vers={vers} className={classes.tuile} underline="never">
      <span className={classes.tuileTitre}>
        {titre}
        <IconChevronRight size={17} aria-hidden />
      </span>
      <span className={classes.tuileValeur}>{formaterNombre(valeur)}</span>
      <span className={classes.tuileDetail}>{detail}</span>
    </Lien>
  )
}
