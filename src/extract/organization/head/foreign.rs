//! Head nouns of other languages, alone, opening a name, and as the last part of a compound.

use super::Force::{self, Middling, Strong};
use super::{BY_WORD, Head};
use crate::lexicon::words::{Filling, WordMap};
use crate::model::OrganizationKind::{
    self, Academic, Committee, Company, Government, IndustryAlliance, Nonprofit, University,
};

/// Head nouns of other languages: kind, force, and the words. They open names and close them: "Fundación Alvik", "Universidad
/// de Alvik", "Alvik Üniversitesi".
const FOREIGN: &[(OrganizationKind, Force, &str)] = &[
    (
        Nonprofit,
        Strong,
        "stiftung fondation fundación fundacion fundació fondazione stichting fundação fundacao fundația fundacja nadace nadácia stiftelsen stiftelse \
         säätiö alapítvány zaklada fundacija vakfı vakfi yayasan hôpital ospedale krankenhaus klinikum ziekenhuis sjukhus sykehus sygehus szpital \
         musée museo museu muzeum muzeul müzesi samiti sangh sanstha theater",
    ),
    (
        Nonprofit,
        Middling,
        "fonds fonden fondet gesellschaft genootschap archiv archief archivo archivio arkivet sällskapet selskap hospitalier bibliothèque biblioteca bibliotek bibliotheek théâtre teatro",
    ),
    (
        IndustryAlliance,
        Strong,
        "verband bundesverband verein fédération federación federação federazione federacja federace confédération confederación confederação \
         confederazione asociación asociacion associazione associação associacao associació asociația cámara câmara chambre kammer handelskammer \
         syndicat sindicato vereniging forening foreningen förening föreningen forbund forbundet förbund förbundet liitto yhdistys stowarzyszenie \
         związek uniunea udruga udruženje sdružení svaz egyesület szövetség derneği dernegi birliği birligi persatuan perhimpunan asosiasi \
         consorcio consórcio consorzio genossenschaft ligue",
    ),
    (
        University,
        Strong,
        "universität universitaet université universidad universiteit universidade università universitat universitet universitetet univerzita \
         univerzitet univerza uniwersytet universitatea universitas universiti universitesi üniversitesi Üniversitesi egyetem yliopisto ülikool \
         hochschule fachhochschule högskola högskolan høgskole høgskolen hogeschool politechnika politecnico politécnica politécnico politehnica \
         polytechnique vishwavidyalaya viswavidyalaya vishwavidyalay vidyapeeth vidyapith mahavidyalaya",
    ),
    (
        Academic,
        Strong,
        "institut instituto istituto instytut institutet instituttet institutt instituut institutul intézet akademie akademi akademin akademia academia \
         académie accademia observatoire observatorio vidyalaya sansthan parishad",
    ),
    (
        Academic,
        Middling,
        "gymnasium lycée lyceum école escuela escola scuola colegio colégio laboratoire laboratorio",
    ),
    (
        Government,
        Strong,
        "staatsbibliothek landesbibliothek nationalbibliothek stadtbibliothek ministère ministerium bundesministerium ministerio ministério ministero ministerstwo ministerul ministerstvo ministeriet ministeriö \
         minisztérium bakanlığı bakanligi kementerian agence agencia agência agenzia bundesamt bundesanstalt bundesagentur landesamt \
         departementet direktoratet gemeente kommune kommun kommunen ayuntamiento ajuntament prefeitura municipalidad gobierno governo gouvernement",
    ),
    (
        Government,
        Middling,
        "finanzamt landratsamt landkreis préfecture prefectura prefettura diputación virasto verket rådet styrelsen kulturråd conseil consejo conselho consiglio provincie région región regione municipio município mairie",
    ),
    (
        Company,
        Strong,
        "banco banque banca banka bankası bankasi banken sparkasse landesbank verlag forlag förlag uitgeverij société sociedad sociedade società compagnie compañía companhia \
         compagnia maatschappij aktiebolaget stadtwerke empresa",
    ),
    (
        Company,
        Middling,
        "groupe grupo gruppo gruppe koncernen assurances seguros assicurazioni versicherung versicherungen forsikring försäkring caisse caixa pensionskasse pensionskassen",
    ),
    (Committee, Strong, "comité comitê comitato komitee"),
];

/// Adds the heads of other languages to a table of heads, where the program is built.
pub(super) const fn add_foreign<const N: usize>(heads: &mut Filling<Head, N>) {
    let mut nth = 0;
    while nth < FOREIGN.len() {
        let (kind, force, words) = FOREIGN[nth];
        let opens = true;
        heads.set_all(words, Head { kind, force, opens });
        nth += 1;
    }
}

/// Whether a head is of another language than English.
pub(in crate::extract::organization) fn is_foreign(word: &str) -> bool {
    in_front(word).is_some() || !word.is_ascii() && in_front(&word.to_lowercase()).is_some()
}

/// Whether a word in small letters closes a name as a head of another language, which English has not: "Alvik kommune".
pub(in crate::extract::organization) fn closes_small(word: &str) -> bool {
    let english = matches!(
        word,
        "academia" | "gymnasium" | "lyceum" | "museum" | "theater"
    );
    !english && (in_front(word).is_some() || !word.ends_with("museum") && compound(word).is_some())
}

/// What a word of another language that opens a name says, what it is named after behind it: "Fundación Alvik".
pub(super) fn in_front(word: &str) -> Option<Head> {
    static OPENING: WordMap<Head> = const { &opening() }.map();
    const fn opening() -> Filling<Head, 512> {
        let mut heads = Filling::new(Head::BLANK);
        add_foreign(&mut heads);
        heads
    }
    OPENING.get(word).copied()
}

/// Endings of Germanic compounds that are heads of their own: "Giessereiverband", "Sporthochschule".
const COMPOUNDS: [&str; 37] = [
    "verband",
    "stiftung",
    "ministerium",
    "hochschule",
    "universität",
    "institut",
    "akademie",
    "kammer",
    "gesellschaft",
    "genossenschaft",
    "universitet",
    "universiteit",
    "högskolan",
    "forbundet",
    "förbundet",
    "stiftelsen",
    "ministeriet",
    "departementet",
    "direktoratet",
    "stiftelse",
    "förbund",
    "forbund",
    "förening",
    "forening",
    "foreningen",
    "föreningen",
    "vereniging",
    "verein",
    "fonds",
    "fonden",
    "fondet",
    "museum",
    "gymnasium",
    "verket",
    "styrelsen",
    "pensionskasse",
    "säätiö",
];

/// Whether a word is a head and what stands before it in one: "Alvikstiftelsen", which names somebody alone.
pub(in crate::extract::organization) fn is_compound(word: &str) -> bool {
    BY_WORD.get(word).is_none() && compound(word).is_some()
}

/// What a compound says by its last part.
pub(super) fn compound(word: &str) -> Option<Head> {
    /// The least bytes of a part, and of what stands before it.
    const SHORTEST: usize = 5 + 3;
    const TAILS: [u32; COMPOUNDS.len()] = {
        let mut tails = [0; COMPOUNDS.len()];
        let mut nth = 0;
        while nth < COMPOUNDS.len() {
            tails[nth] = tail(COMPOUNDS[nth]);
            nth += 1;
        }
        tails
    };
    if word.len() < SHORTEST || !TAILS.contains(&tail(word)) {
        return None;
    }
    let ends = |part: &&&str| {
        word.len() > part.len() + 2
            && word.is_char_boundary(word.len() - part.len())
            && word[word.len() - part.len()..].eq_ignore_ascii_case(part)
    };
    let part = COMPOUNDS.iter().find(ends)?;
    BY_WORD.get(part).copied()
}

/// The last four bytes of a word as a number, which is the same in any case.
const fn tail(word: &str) -> u32 {
    // Small and capital letters differ in this bit alone.
    const SMALL: u32 = 0x2020_2020;
    match word.as_bytes().last_chunk() {
        Some(last) => u32::from_le_bytes(*last) | SMALL,
        None => 0,
    }
}
