//! The head nouns of organizations, alone, in pairs, and with the words that move their kind.

use super::Force::{self, Middling, Strong, Weak};
use crate::model::OrganizationKind::{
    self, Academic, Committee, Company, Conference, Government, IndustryAlliance,
    InternationalBody, Nonprofit, Other, Program, StandardsBody, University, WorkingGroup,
};

/// The table: kind, force, whether it opens a name, and the words.
pub(super) const HEADS: &[(OrganizationKind, Force, bool, &str)] = &[
    (Nonprofit, Strong, true, "foundation charity hospital hospice museum"),
    (Nonprofit, Middling, true, "endowment diocese archdiocese church institution trust fund society hospitals clinic library libraries gallery archives theatre orchestra infirmary hospices clinics philharmonic ballet choir zoo aquarium"),
    (Nonprofit, Weak, true, "appeal circle collective sanctuary"),
    (Nonprofit, Strong, false, "cross crescent"),
    (IndustryAlliance, Strong, true, "alliance association consortium federation chamber confederation"),
        (IndustryAlliance, Strong, false, "forum"),
    (IndustryAlliance, Strong, true, "coalition"),
    (IndustryAlliance, Middling, true, "partnership union league collaborative guild cooperative"),
    (IndustryAlliance, Weak, true, "roundtable cluster compact"),
    (University, Strong, true, "university college polytechnic"),
    (University, Strong, false, "seminary"),
    (Academic, Middling, true, "school"),
    (Academic, Strong, true, "institute academy academies observatory"),
    (Academic, Middling, true, "laboratory institutes"),
    (Company, Middling, false, "laboratories"),
    (Academic, Weak, true, "lab"),
    (Nonprofit, Weak, true, "centre center"),
    (Government, Strong, true, "embassy ministry municipality agency bureau commission authority secretariat"),
    (Government, Middling, true, "department dept office administration court tribunal police government treasury directorate inspectorate regulator ombudsman comptroller"),
    (Government, Strong, false, "parliament senate constabulary gendarmerie"),
    (Government, Weak, true, "county service"),
    (Government, Weak, false, "district"),
    (Nonprofit, Strong, true, "council"),
    (Company, Strong, true, "bank company corporation"),
    (Company, Middling, false, "holding holdings securities airlines airways insurance assurance shipyards railways bancorp pharmaceuticals
         brewery breweries refinery refineries steelworks stockbrokers broadcasting supermarkets railroad bottlers publishers"),
    (Company, Middling, true, "group co-operative co-op coop"),
    (
        Company,
        Weak,
        false,
        "ventures technologies systems software solutions industries pharma motors energy electric capital partners consulting analytics robotics
         logistics networks semiconductor semiconductors telecom telecommunications mobile media entertainment studios foods chemicals steel mining
         petroleum oil gas power shipping ports retail stores brands financial finance advisors associates enterprises international global digital
         cloud computing security health healthcare medical biotech therapeutics diagnostics marine works engineering construction properties realty
         investments asset interactive labs electronics aerospace aviation automotive utilities apparel architects surveyors solicitors accountants
         actuaries rentals leasing staffing beverages brewing distillers packaging plastics cement concrete timber minerals metals resources rail
         trucking freight airport airports hotels resorts homes farms estates dairies pharmacy pharmacies genomics biosciences biologics instruments
         microelectronics photonics broadband wireless cable satellites defence defense press publishing records pictures television mills foundries bakeries vineyards wineries cruises ferries shipyard creameries orchards
         nurseries cinemas newspapers exchange",
    ),
    (Committee, Strong, true, "committee subcommittee sub-committee"),
    (Committee, Weak, false, "board"),
    (WorkingGroup, Strong, true, "taskforce"),
    (WorkingGroup, Weak, true, "team workstream sub-group subgroup"),
    (WorkingGroup, Strong, false, "wg sig"),
    (Conference, Strong, true, "conference summit symposium congress"),
    (Conference, Weak, false, "workshop contest challenge con days expo celebration hackathon plugfest hackfest festival"),
    (Program, Middling, true, "programme initiative"),
    (Program, Weak, true, "program mission"),
    (OrganizationKind::OpenSourceProject, Middling, false, "project"),
    (OrganizationKind::OpenSourceProject, Weak, false, "community"),
    (StandardsBody, Strong, true, "organization organisation"),
    (Nonprofit, Weak, true, "network"),
    (Nonprofit, Weak, true, "club"),
    (Other, Weak, true, "panel"),
];

/// Head nouns of other languages: kind, force, and the words. They open names and close them: "Fundación Alvik", "Universidad
/// de Alvik", "Alvik Üniversitesi".
pub(super) const FOREIGN: &[(OrganizationKind, Force, &str)] = &[
    (
        Nonprofit,
        Strong,
        "stiftung fondation fundación fundacion fundació fondazione stichting fundação fundacao fundația fundacja nadace nadácia stiftelsen stiftelse \
         säätiö alapítvány zaklada fundacija vakfı vakfi yayasan hôpital ospedale krankenhaus klinikum ziekenhuis sjukhus sykehus sygehus szpital \
         musée museo museu muzeum muzeul müzesi samiti sangh sanstha",
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
         consorcio consórcio consorzio genossenschaft",
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
        "finanzamt landratsamt landkreis préfecture prefectura prefettura diputación virasto verket rådet styrelsen conseil consejo conselho consiglio provincie région región regione municipio município mairie",
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

/// Legal forms of firms and societies, without the stop that may end them. Letters that mean another thing at a name's end
/// more often than the form, such as "SL" or "AD", are none.
pub(super) const FORMS: &str = "\
    Inc INC inc Incorporated Corp CORP Corporation Co CO Ltd LTD ltd Limited LIMITED Unlimited LLC llc L.L.C LLP LLLP L.L.P LP L.P PLLC P.L.L.C P.C \
    PLC plc P.L.C p.l.c ULC PBC N.A F.S.B Pty Pvt Pte Sdn Bhd Berhad Tbk CIC C.I.C \
    GmbH gmbh gGmbH mbH mbh AG KG KGaA OHG GbR eG e.G e.V VVaG Aktiengesellschaft \
    SA S.A SAS S.A.S SARL S.A.R.L Sarl Sàrl EURL SASU S.C.A S.N.C SpA S.p.A S.P.A Srl SRL S.r.l S.R.L s.p.a \
    S.L S.L.U S.A.U S.L.L C.V S.A.B Ltda LTDA Lda LDA Limitada E.I.R.L \
    NV N.V n.v nv BV B.V b.v bv BVBA CVBA SPRL SCRL ASBL asbl VZW vzw SE \
    AB ASA AS A/S ApS Oy oy Oyj Abp hf ehf ohf Aktiebolag \
    OÜ EOOD OOD EAD d.o.o D.O.O d.d D.D a.d a.s A.S A.Ş AŞ s.r.o S.R.O v.o.s o.o Kft Zrt Nyrt A.E E.P.E \
    PJSC P.J.S.C OJSC CJSC JSC FZE FZCO FZ-LLC WLL W.L.L B.S.C K.S.C K.S.C.P Q.S.C Q.P.S.C SAOG SAOC S.A.O.G S.A.O.C S.A.E S.A.L K.K G.K";

/// Two-word heads, which say more than their last word.
pub(super) const PAIRS: &[(&str, &str, OrganizationKind)] = &[
    ("global", "forum", Conference),
    ("working", "group", WorkingGroup),
    ("interest", "group", WorkingGroup),
    ("study", "group", WorkingGroup),
    ("user", "group", Other),
    ("expert", "group", WorkingGroup),
    ("specification", "group", WorkingGroup),
    ("steering", "group", Committee),
    ("advisory", "group", Committee),
    ("task", "force", WorkingGroup),
    ("advisory", "council", Committee),
    ("alumni", "council", Committee),
    ("regional", "assembly", Government),
    ("national", "assembly", Government),
    ("legislative", "assembly", Government),
    ("provincial", "assembly", Government),
    ("county", "assembly", Government),
    ("works", "council", Committee),
    ("strategic", "council", Committee),
    ("editorial", "group", WorkingGroup),
    ("coordination", "group", WorkingGroup),
    ("technical", "group", WorkingGroup),
    ("contact", "group", WorkingGroup),
    ("discussion", "group", WorkingGroup),
    ("liaison", "group", WorkingGroup),
    ("review", "group", WorkingGroup),
    ("national", "library", Government),
    ("national", "gallery", Government),
    ("national", "museum", Government),
    ("national", "archives", Government),
    ("national", "laboratory", Academic),
    ("national", "laboratories", Academic),
    ("university", "library", Academic),
    ("university", "libraries", Academic),
    ("executive", "council", Committee),
    ("governing", "council", Committee),
    ("state", "council", Government),
    ("arts", "council", Government),
    ("provincial", "council", Government),
    ("regional", "council", Government),
    ("municipal", "council", Government),
    ("metropolitan", "council", Government),
    ("parish", "council", Government),
    ("shire", "council", Government),
    ("community", "council", Government),
    ("island", "council", Government),
    ("cooperation", "council", InternationalBody),
    ("security", "council", InternationalBody),
    ("reporting", "council", Government),
    ("student", "council", Committee),
    ("technical", "council", Committee),
    ("advisers", "council", Committee),
    ("district", "council", Government),
    ("borough", "council", Government),
    ("town", "council", Government),
    ("refugee", "council", Nonprofit),
    ("stewardship", "council", Nonprofit),
    ("safety", "council", Nonprofit),
    ("business", "council", IndustryAlliance),
    ("trade", "council", IndustryAlliance),
    ("defence", "force", Government),
    ("defense", "force", Government),
    ("defence", "forces", Government),
    ("defense", "forces", Government),
    ("armed", "forces", Government),
    ("air", "force", Government),
    ("border", "force", Government),
    ("police", "force", Government),
    ("coast", "guard", Government),
    ("national", "guard", Government),
    ("health", "board", Government),
    ("school", "board", Government),
    ("peace", "corps", Government),
    ("correctional", "facility", Government),
    ("environment", "facility", InternationalBody),
    ("charitable", "trusts", Nonprofit),
    ("family", "trusts", Nonprofit),
    ("action", "group", Nonprofit),
    ("campaign", "group", Nonprofit),
    ("support", "group", Nonprofit),
    ("leadership", "group", WorkingGroup),
    ("change", "group", WorkingGroup),
    ("standards", "group", StandardsBody),
    ("building", "council", IndustryAlliance),
    ("governing", "board", Committee),
    ("advisory", "panel", Committee),
    ("review", "panel", Committee),
    ("expert", "panel", WorkingGroup),
    (
        "software",
        "foundation",
        OrganizationKind::OpenSourceFoundation,
    ),
    (
        "source",
        "foundation",
        OrganizationKind::OpenSourceFoundation,
    ),
    ("industrial", "group", Company),
    ("standards", "institute", StandardsBody),
    ("standards", "association", StandardsBody),
    ("standards", "organization", StandardsBody),
    ("standards", "council", StandardsBody),
    ("standards", "board", StandardsBody),
    ("high", "school", Academic),
    ("elementary", "school", Academic),
    ("primary", "school", Academic),
    ("secondary", "school", Academic),
    ("middle", "school", Academic),
    ("grammar", "school", Academic),
    ("charter", "school", Academic),
    ("school", "district", Government),
    ("water", "district", Government),
    ("business", "school", University),
    ("medical", "school", University),
    ("law", "school", University),
    ("trust", "fund", Program),
    ("innovation", "fund", Program),
    ("partnership", "fund", Program),
    ("sustainability", "fund", Program),
    ("technology", "fund", Program),
    ("national", "bank", Company),
    ("central", "bank", Government),
    ("stock", "exchange", Company),
    ("securities", "exchange", Company),
    ("metal", "exchange", Company),
    ("commodity", "exchange", Company),
    ("mercantile", "exchange", Company),
    ("petroleum", "exchange", Company),
    ("power", "exchange", Company),
    ("market", "operator", Company),
    ("system", "operator", Company),
    ("network", "operator", Company),
    ("housing", "trust", Nonprofit),
    ("food", "bank", Nonprofit),
    ("public", "radio", Nonprofit),
    ("building", "society", Company),
    ("assurance", "society", Company),
    ("credit", "union", Company),
    ("labour", "union", Other),
    ("labor", "union", Other),
    ("trade", "union", Other),
    ("workers", "union", Other),
    ("housing", "association", Nonprofit),
    ("rescue", "association", Nonprofit),
    ("prosperity", "fund", Program),
    ("support", "fund", Program),
    ("rivers", "fund", Program),
    ("streams", "fund", Program),
    ("waste", "fund", Program),
    ("contributor", "fund", Program),
    ("collaboration", "group", IndustryAlliance),
    ("public", "library", Nonprofit),
    ("public", "television", Nonprofit),
    ("research", "unit", Academic),
    ("research", "group", Academic),
    ("police", "service", Government),
    ("fire", "service", Government),
    ("fire", "brigade", Government),
    ("civil", "service", Government),
    ("geological", "survey", Government),
    ("water", "board", Government),
    ("development", "bank", InternationalBody),
    ("city", "council", Government),
    ("islands", "council", Government),
    ("urban", "council", Government),
    ("county", "council", Government),
    ("port", "authority", Government),
    ("response", "fund", Program),
    ("relief", "fund", Program),
    ("recovery", "fund", Program),
    ("emergency", "fund", Program),
    ("survival", "fund", Program),
    ("resilience", "fund", Program),
    ("scholarship", "fund", Program),
    ("challenge", "fund", Program),
    ("loan", "fund", Program),
    ("grants", "fund", Program),
    ("theatre", "company", Nonprofit),
    ("theater", "company", Nonprofit),
    ("dance", "company", Nonprofit),
    ("opera", "company", Nonprofit),
    ("pension", "fund", Company),
    ("research", "council", Government),
];

/// Words that say what a firm does and, with no others, name none: "Insurance Company", "Maintenance Company".
pub(super) const TRADES: &str = "operations maintenance medical insurance reinsurance takaful development trading trade services service management \
     marketing construction manufacturing distribution engineering technology technologies science research investment investments finance financial \
     energy power water electricity gas oil chemical chemicals industrial industries holding holdings transport logistics communications media food \
     pharmaceutical commercial consulting security environmental agricultural processing import export contracting supply equipment";

/// Words of a name that move its kind: the first row of which one stands in it decides.
pub(super) const MODIFIERS: &[(&str, &[OrganizationKind], OrganizationKind)] = &[
    (
        "standardization standardisation",
        &[
            IndustryAlliance,
            StandardsBody,
            Committee,
            InternationalBody,
        ],
        StandardsBody,
    ),
    (
        "standards",
        &[IndustryAlliance, StandardsBody, InternationalBody],
        StandardsBody,
    ),
    (
        "linux software infrastructure computing",
        &[Nonprofit],
        OrganizationKind::OpenSourceFoundation,
    ),
    (
        "research",
        &[IndustryAlliance, StandardsBody, Program],
        Academic,
    ),
    // What invests in property or for a return is a firm's.
    (
        "reit reits etf ucits sukuk equity ventures",
        &[Nonprofit],
        Company,
    ),
    ("university", &[Nonprofit], Academic),
    (
        "teachers colleges universities child youth women alumni",
        &[IndustryAlliance],
        Nonprofit,
    ),
    (
        "science sciences",
        &[IndustryAlliance, StandardsBody],
        Academic,
    ),
    (
        "computer intelligence physical medical",
        &[IndustryAlliance],
        Academic,
    ),
    (
        "charitable community ethnic literacy amateur refugee sailing mooring moorings anchorages beekeepers beekeeping archaeologists juvenile seashore neighbourhood neighborhood almshouse cyclists volunteers disability carers homeless schools young hunger poverty rights peace tenants residents parents conservation wildlife heritage culture cultural historical heart cancer diabetes doctors nurses football athletics cricket rugby tennis hockey basketball netball korfball swimming cycling rowing golf sports sport",
        &[IndustryAlliance],
        Nonprofit,
    ),
    ("astronomical", &[IndustryAlliance], Academic),
    (
        "world",
        &[StandardsBody, IndustryAlliance],
        InternationalBody,
    ),
    (
        "international",
        &[StandardsBody, InternationalBody, Government],
        InternationalBody,
    ),
    (
        "nations",
        &[
            StandardsBody,
            InternationalBody,
            Government,
            Nonprofit,
            Program,
        ],
        InternationalBody,
    ),
    ("us u.s federal", &[Academic, Nonprofit], Government),
    ("european", &[Government], InternationalBody),
    ("health", &[StandardsBody], InternationalBody),
    ("bird", &[IndustryAlliance], Nonprofit),
    (
        "children relief",
        &[IndustryAlliance, StandardsBody],
        Nonprofit,
    ),
];
