import { Anchor } from '@mantine/core'
import { ChampsLecture, DateFr, Lien, pluriel, Section } from '../../../../plateforme/interface/index.ts'
import { NATURES, type Nature } from '../../vocabulaire.ts'
import type { Adherent } from './donnees.ts'

/** Who the member is, and what its workers are like in a few counts. */
export function Synthese({ adherent: a }: { adherent: Adherent }) {
  const ecart = a.effectif === null ? 0 : a.presents - a.effectif
  return (
    <>
      <Section titre="Entreprise">
        <ChampsLecture
          champs={[
            { libelle: 'Nature', valeur: NATURES[a.nature as Nature] },
            { libelle: 'Forme juridique', valeur: a.forme_juridique },
            {
              libelle: 'Activité (NAF rév. 2)',
              valeur: a.naf_code && `${a.naf_code} · ${a.naf_libelle ?? ''}`,
              large: true,
            },
            { libelle: 'Ce que fait l’entreprise', valeur: a.activite, large: true },
            { libelle: 'Convention collective (IDCC)', valeur: a.idcc },
            {
              libelle: 'Site internet',
              valeur: a.site_internet && (
                <Anchor href={a.site_internet} target="_blank" rel="noreferrer">
                  {a.site_internet.replace(/^https?:\/\//, '')}
                </Anchor>
              ),
            },
            { libelle: 'Dirigeant non salarié suivi', valeur: a.dirigeant_suivi ? 'Oui (L. 4621-4)' : 'Non' },
            { libelle: 'Enregistré le', valeur: <DateFr date={a.cree_le} /> },
          ]}
        />
      </Section>
      <Section titre="Travailleurs">
        <ChampsLecture
          colonnes={3}
          champs={[
            {
              libelle: 'Présents aujourd’hui',
              valeur: (
                <>
                  {pluriel(a.presents, 'travailleur')}
                  {ecart !== 0 &&
                    ` (${ecart > 0 ? '+' : '−'}${Math.abs(ecart)} par rapport à l’effectif déclaré)`}
                </>
              ),
            },
            {
              libelle: 'Salariés isolés',
              valeur:
                a.isoles > 0 ? (
                  <Lien vers={`/travailleurs?entreprise=${a.id}&situation=isole`}>{a.isoles}</Lien>
                ) : (
                  'Aucun signalé'
                ),
            },
            {
              libelle: 'Salariés handicapés (BOETH)',
              valeur:
                a.boeth > 0 ? (
                  <Lien vers={`/travailleurs?entreprise=${a.id}&situation=boeth`}>{a.boeth}</Lien>
                ) : (
                  'Aucun signalé'
                ),
            },
          ]}
        />
      </Section>
      {a.equipes.length > 0 && (
        <Section titre="Équipes en charge">
          <ChampsLecture
            colonnes={3}
            champs={a.equipes.map((e) => ({
              libelle: e.nom,
              valeur: pluriel(e.etablissements, 'établissement'),
            }))}
          />
        </Section>
      )}
    </>
  )
}
