import { TextInput } from '@mantine/core'
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import {
  $api,
  AucunResultat,
  BadgeStatut,
  EnTetePage,
  FicheEnAttente,
  formaterSiren,
  Lien,
  pluriel,
  sansAccents,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { AccueilEntreprise } from './accueil-entreprise.tsx'
import { ADHESIONS, QUALITES_LIBELLES } from './mots.ts'
import classes from './portail.module.css'
import { CarteService } from './service.tsx'

/** A search appears when companies no longer fit on a screen. */
const BEAUCOUP = 8

/** Home of the espace: the company, or the choice between companies for who holds several (an accountant). */
export default function Accueil() {
  const { data, error, refetch } = $api.useQuery('get', '/api/espace-adherent')
  const [cherche, setCherche] = useState('')
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const [seule, ...autres] = data.acces
  if (!seule)
    return (
      <>
        <EnTetePage titre="Espace adhérent" />
        <Vide titre="Aucune entreprise ne vous est ouverte">
          Votre accès est terminé ou n’est pas encore commencé. Appelez le service : il le rouvrira avec vous.
        </Vide>
        <CarteService />
      </>
    )
  if (autres.length === 0) return <AccueilEntreprise id={seule.entrepriseId} />
  const cle = sansAccents(cherche.trim())
  const trouvees = data.acces.filter((a) =>
    sansAccents(`${a.raisonSociale} ${a.enseigne ?? ''} ${a.siren ?? ''}`).includes(cle),
  )
  return (
    <>
      <EnTetePage
        titre="Vos entreprises"
        sousTitre={`${pluriel(data.acces.length, 'entreprise')} dans votre espace. Choisissez celle que vous voulez voir.`}
      />
      {data.acces.length > BEAUCOUP && (
        <TextInput
          mb="md"
          label="Rechercher une entreprise"
          placeholder="Nom ou SIREN"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={cherche}
          onChange={(e) => setCherche(e.currentTarget.value)}
        />
      )}
      {trouvees.length === 0 ? (
        <AucunResultat effacer={() => setCherche('')} />
      ) : (
        <ul className={classes.touches}>
          {trouvees.map((a) => (
            <li key={a.entrepriseId}>
              <Lien
                vers={`/espace-adherent/entreprises/${a.entrepriseId}`}
                className={classes.touche}
                underline="never"
              >
                <span>
                  <strong>{a.raisonSociale}</strong>
                  <span className={classes.doux}>
                    {[
                      a.siren && `SIREN ${formaterSiren(a.siren)}`,
                      pluriel(a.travailleurs, 'travailleur présent', 'travailleurs présents'),
                      pluriel(a.etablissements, 'établissement'),
                      a.qualite && QUALITES_LIBELLES[a.qualite],
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {a.adhesion && a.adhesion !== 'active' && (
                    <div>
                      <BadgeStatut ton={ADHESIONS[a.adhesion].ton}>
                        {ADHESIONS[a.adhesion].libelle}
                      </BadgeStatut>
                    </div>
                  )}
                </span>
                <IconChevronRight size={18} aria-hidden />
              </Lien>
            </li>
          ))}
        </ul>
      )}
      <CarteService />
    </>
  )
}
