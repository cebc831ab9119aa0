import { Button, Group } from '@mantine/core'
import {
  Avis,
  BadgeStatut,
  ChampsLecture,
  DateFr,
  formaterDate,
  formaterTelephone,
  Lien,
  Section,
  SiDroit,
  useSession,
} from '../../../../plateforme/interface/index.ts'
import {
  PIECES_IDENTITE,
  SEXES,
  type Sexe,
  STATUTS_IDENTITE,
  type StatutIdentite,
} from '../../vocabulaire.ts'
import type { FicheLue, Ouvrir } from './types.ts'

/** Traits of identity and their control, then what the worker gave to be reached. */
export function IdentiteDuTravailleur({ fiche, ouvrir }: { fiche: FicheLue; ouvrir: Ouvrir }) {
  const { peut } = useSession()
  const statut = fiche.statut_identite as StatutIdentite
  return (
    <>
      <Section
        titre="Identité"
        actions={
          <SiDroit droit="travailleurs.modifier">
            <Group gap="xs">
              <Button variant="default" size="xs" onClick={() => ouvrir({ quoi: 'controle' })}>
                Noter un contrôle d’identité
              </Button>
              <Button variant="default" size="xs" onClick={() => ouvrir({ quoi: 'identite' })}>
                Modifier
              </Button>
            </Group>
          </SiDroit>
        }
      >
        <ChampsLecture
          colonnes={3}
          champs={[
            { libelle: 'Nom de naissance', valeur: fiche.nom_naissance },
            { libelle: 'Prénoms', valeur: fiche.prenoms },
            { libelle: 'Sexe', valeur: SEXES[fiche.sexe as Sexe] },
            { libelle: 'Date de naissance', valeur: <DateFr date={fiche.naissance} /> },
            { libelle: 'Lieu de naissance', valeur: fiche.lieu_naissance },
            { libelle: 'Code INSEE du lieu', valeur: fiche.lieu_naissance_code },
            { libelle: 'Nom d’usage', valeur: fiche.nom_usage },
            { libelle: 'Prénom d’usage', valeur: fiche.prenom_usage },
            {
              libelle: 'Qualité de l’identité',
              valeur: (
                <BadgeStatut
                  ton={statut === 'qualifiee' ? 'succes' : statut === 'provisoire' ? 'neutre' : 'info'}
                >
                  {STATUTS_IDENTITE[statut]}
                </BadgeStatut>
              ),
            },
            {
              libelle: 'Dernier contrôle',
              valeur: fiche.identite_controlee_le
                ? `${formaterDate(fiche.identite_controlee_le)}, ${PIECES_IDENTITE[fiche.piece_identite as 'passeport'].toLowerCase()}`
                : null,
            },
          ]}
        />
      </Section>
      {peut('travailleurs.coordonnees') && <Coordonnees fiche={fiche} ouvrir={ouvrir} />}
      {fiche.fusions.length > 0 && (
        <Section titre="Dossiers fusionnés dans celui-ci">
          {fiche.fusions.map((f) => (
            <Avis key={f.numero} titre={`${f.nom}, n° ${f.numero}`}>
              {`Fusionné le ${formaterDate(f.fusionne_le)} : ${f.motif}`}
            </Avis>
          ))}
        </Section>
      )}
    </>
  )
}

function Coordonnees({ fiche, ouvrir }: { fiche: FicheLue; ouvrir: Ouvrir }) {
  const c = fiche.coordonnees
  const adresse =
    c && [c.adresse, [c.code_postal, c.commune].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return (
    <Section
      titre="Coordonnées personnelles"
      aide="Données par le travailleur au service. L’employeur ne les voit jamais."
      actions={
        <SiDroit droit="travailleurs.modifierCoordonnees">
          <Button variant="default" size="xs" onClick={() => ouvrir({ quoi: 'coordonnees' })}>
            Modifier
          </Button>
        </SiDroit>
      }
    >
      <ChampsLecture
        colonnes={3}
        champs={[
          {
            libelle: 'Courriel',
            valeur: c?.courriel ? <a href={`mailto:${c.courriel}`}>{c.courriel}</a> : null,
          },
          {
            libelle: 'Téléphone',
            valeur: c?.telephone ? <a href={`tel:${c.telephone}`}>{formaterTelephone(c.telephone)}</a> : null,
          },
          { libelle: 'Adresse', valeur: adresse },
          { libelle: 'Vérifiées le', valeur: c?.verifie_le ? <DateFr date={c.verifie_le} relatif /> : null },
        ]}
      />
    </Section>
  )
}

/** Pairs to decide about this record, above its tabs. */
export function AvisDoublons({ fiche }: { fiche: FicheLue }) {
  const { peut } = useSession()
  const [premier] = fiche.doublons
  if (!premier) return null
  return (
    <Avis
      ton="attention"
      titre={
        fiche.doublons.length === 1
          ? 'Un autre dossier ressemble à celui-ci'
          : `${fiche.doublons.length} autres dossiers ressemblent à celui-ci`
      }
      action={
        peut('travailleurs.fusionner') && (
          <Lien vers={`/travailleurs/doublons/${fiche.id}/${premier.id}`}>Comparer</Lien>
        )
      }
    >
      {fiche.doublons
        .map(
          (d) =>
            `${d.prenom_usage ?? d.prenoms} ${d.nom_usage ?? d.nom_naissance}, né(e) le ${formaterDate(d.naissance)}, n° ${d.numero}`,
        )
        .join(' ; ')}
    </Avis>
  )
}
