//! Words that tell what a name is: titles, first names, words of bodies and places.

use super::Gender;
use crate::table::{Set, Table};
use std::sync::LazyLock;

/// What a word tells of whom it names or describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Stands before a name and is no part of it: "Mr", "Judge", "Sen."
    Title(Gender),
    /// A given name.
    First(Gender),
    /// Part of the name of a body: "Authority".
    Body,
    /// A country, a city or the like.
    Place,
    /// Part of the name of a place: "River".
    Feature,
    /// Within a name, in small letters: "von".
    Particle,
    /// Behind a name and no part of it: "KC".
    Letters,
    /// Capitalised but nobody's name: days, months, nationalities, parties' members.
    Other,
}

const SORTS: &[(Sort, &str)] = &[
    (
        Sort::Title(Gender::Male),
        "mr mister alhaji mallam shri sir lord king prince father fr councilman congressman chairman monsieur herr",
    ),
    (
        Sort::Title(Gender::Female),
        "mrs ms miss hajiya smt dame lady queen princess mme madame frau councilwoman congresswoman chairwoman",
    ),
    (
        Sort::Title(Gender::Unknown),
        "dr prof professor judge justice sen sens senator rep reps representative gov governor president premier \
         chancellor minister secretary mayor attorney general gen lt col colonel maj major sgt sergeant capt captain \
         cpl cmdr commander adm admiral rev reverend pastor bishop archbishop cardinal pope rabbi imam ayatollah hon \
         gp pm supt superintendent det detective insp inspector constable pc officer chief deputy assistant acting vice \
         former ex coach chairperson speaker leader director executive ceo cfo coo founder ambassador amb commissioner \
         councillor cllr member councilmember councilor alderman congressmember treasurer sheriff lieutenant brigadier marshal sister brother \
         aunt uncle baroness baron count countess duke duchess emperor sheikh prime professor-emeritus economist \
         historian spokesman spokeswoman spokesperson analyst author democrat republican retired sultan",
    ),
    (
        Sort::First(Gender::Male),
        "aaron abdul adam adrian ahmed alan albert alejandro alex alexander alexei alfred ali andre andreas \
         andrew andy anthony antonio arthur barack barry ben benjamin bernard bernie bill bob boris brad brandon brian \
         bruce bryan carl carlos charles charlie chris christian christopher chuck colin craig dan daniel dave david \
         dean dennis derek desmond diego dmitry don donald doug douglas duncan ed eddie eduardo edward emmanuel enrique eric erik \
         ethan eugene evan fernando francis francisco frank fred frederick gabriel gareth gary geoff george gerald \
         giovanni glenn gordon graham grant greg gregory gustavo guy hans harold harry hassan henry howard hugh hussein \
         ian ibrahim igor ivan jack jacob jake james jamie jason javier jay jean-pierre jeff jeffrey jeremy jerry jesse jim jimmy joe joel john jon \
         jonathan jorge jose josé joseph josh joshua juan julian justin karl keith ken kenneth kevin khalid kyle lars larry lee \
         leo leon leonard lewis liam lou louis luca lucas luis luke magnus malcolm marc marco marcus mario mark martin martyn marvin \
         matt matteo matthew max michael miguel mike milan mitch mitt mohamed mohammed moses muhammad nathan neil newt nicholas nick nigel \
         nikos noah oliver omar oscar otto owen pablo patrick paul pavel pedro pete peter phil philip pierre rafael rajiv ralph \
         rand raymond reince ricardo richard rick rob robert roberto rodney roger ron ronald ross roy ruben rudy rupert russell ryan \
         sam samuel scott sean sergei sergio seth simon spencer stanley stavros stefan stephen steve steven stuart tariq ted terry \
         thomas tim timothy tobias toby todd tom tommy tony tyler victor vincent vladimir volodymyr walter wayne wesley wilbur \
         will william wolfgang wouter xavier yusuf zachary gwilym emrys rhys dylan hamish angus fergus declan cormac padraig kofi kwame tendai \
         hiroshi kenji takashi raj arjun sanjay vikram ravi anil cem mehmet mustafa \
         abdullah adebayo akira aleksander alessandro alfonso alistair allan alvin amir amit anders anton armando arne aron arturo ashok aslan attila axel \
         bart bashir benedict benjamín bjorn bjørn bogdan boyd brent bret bryce caleb callum calvin cameron carlo caspian cedric cesar chad chandra chen chidi clark clay \
         clement clifford clint clive clyde cody colm conor conrad corey cory curtis cyril dale damian damien damon danny dario darius darren darryl davide derrick deshawn \
         dick dieter dietmar dimitri dirk dominic drew dwight earl edgar edmund edwin egon elias elijah elliot elliott elmer elton emil emilio emre enzo ernest esteban evgeny ezra fabian fabio farid \
         faisal felipe felix ferdinand fidel filip finn floyd franz fredrik friedrich fritz gene georg georgi gerard gerhard gert gilbert giorgio giuseppe glen godfrey gunnar günther hakan hamid hank harald harvey hector \
         heinrich helmut herbert herman hernan hideo hugo humphrey imran ingmar irving isaac ismail ivo jaap jakob jamal janos jan jarrod jared jaroslav jens jeroen jesper jesús joachim joao joaquin joakim johan johann \
         johannes johnny jonas jonny joost josef josip juha jukka jürgen kai kamal kang kareem karim kazuo keir kent kerry kim kirk klaus knut kurt lamar lance laszlo laurence lawrence leif lennart leroy leslie lionel lloyd \
         lorenzo lothar lucian ludwig luigi maarten mads mahmoud manfred manuel marcel marcelo marek mariano marius marko markus marshall massimo mateo mathias mathieu maurice mauricio maximilian \
         mehdi mel melvin mick mikael mikhail mikko miles milo milos miro mitchell mohammad moritz morten mohan murray musa mustapha nabil naveen ned nelson nestor niall nico nicolas niels nikita niklas nikolai nikolaus nils norman olaf olav ole oleg oleksandr olivier omer orlando osman \
         oswald pascal pasquale patrik pawel percy perry petr petros petter pierce piet pieter piotr preston quentin rahul raimund rainer ramon randall randy raphael rasmus raul reginald reinhard rémi rené rex reza roald roderick rodrigo roland rolf roman \
         romeo ronan ronnie rory rowan royce rune rustam said salim salman salvatore sami samir sandro santiago sasha sebastian serge serhiy shane shaun shawn sidney sigmund silvio slobodan sonny stefano sten stewart stig sunil sven takeshi tarek teddy terence thabo \
         theo theodore thorsten tibor tiago tomas tomasz tomás torsten travis trevor tristan troy ulrich uwe vaclav valentin vasily vernon vicente viktor vince vinod vitaly vito vivek wade wallace warren wendell werner wilfred wilhelm willem winston wojciech yannick yannis yasser yevgeny yiannis yosef youssef \
         yuri yves zane zoltan zoran omari deandre darnell tyrone jermaine malik rashid hamza tunde emeka chinedu obinna kwabena",
    ),
    (
        Sort::First(Gender::Female),
        "abigail aisha alexandra alice alison amanda amber amelia amy ana angela angelina anita ann anna anne annette annie \
         anouk audrey barbara beatrice bella bethan betty beverly brenda brigitte bridget camilla carla carly carmen carol caroline \
         catherine cathy cecilia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia cynthia \
         daisy dana dawn deborah debbie denise diana diane dimitra donna dora doris dorothy edith elaine eleanor elena eleni elise elizabeth \
         ella ellen emily emma erica erin esther eva eve evelyn fatima fiona florence frances gabriela gail \
         gina gloria grace greta hannah heather helen helena hendrika henrike hilary hillary holly huma ida ines ingrid irene iris isabel isabella \
         ivana ivanka jackie jacqueline jane janet janice jasmine jean jenna jennifer jenny jessica jill joan joanna joanne josephine joy joyce \
         judith judy julia julie karen kate katerina katherine kathleen kathryn kathy katie katrina kayleigh kelly kellyanne kimberly kirsten \
         kristen laura lauren leah leila linda lisa liz lorraine louise lucia lucy lydia lynn madeleine maggie margaret maria marie \
         marine marta martha mary maureen maya megan melania melissa michelle mia molly monica nadia nancy naomi natalie natasha nicola nicole nikki nina \
         noor nora norma olga olivia pam pamela patricia paula penny phyllis priscilla priya priyanka rachel rebecca renee rita roberta rosa \
         rose ruth sally samantha sandra sara sarah sharon sheila shirley siobhán siobhan sofia sonia sophia sophie stacy stephanie sue \
         susan suzanne svetlana sylvia tamara tanya teresa theresa tiffany tina tracy valerie vanessa vera veronica victoria \
         vivian wendy yasmin yolanda yvonne zoe aoife niamh sinead orla nkechi ngozi amina zsófia ilse freya \
         ada adele adriana agatha agnes agnieszka aino akiko alba alejandra alexa alexis alina aliyah alma amal amara ananya anastasia andrea anika anja annabel anneliese annika antonia aoi ariana arlene ashley astrid asma \
         aurora ava aya ayesha azra beata becky belinda bernadette bernice bertha bianca birgit blanca bonnie bronwyn carina carlotta carolina carrie cassandra celeste celia chantal charlene christa cleo colette constance corinne courtney dagmar dalia daniela daniella daphne darlene daria delia della \
         dilys dolores dominique dorothea edna eileen ekaterina elisa elisabeth elsa elsie elspeth emilia emine erika ernestine estelle ethel eunice faith fanny farah fatou faye felicia felicity fern flora francesca francine frieda gabriele gabrielle geraldine gertrude gillian giulia giulietta gladys glenda gretchen \
         guadalupe gudrun gwen gwendolyn gwyneth hana hanne harriet hazel hedda heidi helene helga henrietta hilda hildegard hina hope ilona imogen inga ingeborg isla ivy jacinta jada jana janelle janine jeanette jeanne jemima jo jocelyn jodie johanna jolene josefina josie juana juanita \
         juliana julianne juliet juliette june kaja kamala kara karin karina karla kasia kathrin kavita kayla keiko keisha kendra kerstin khadija kirsty klara kristin kristina lakshmi lana larisa latoya lea leena leigh lena leona leonie leonora leticia lidia lila lily lillian lina linnea lisbeth liv liza lois lola \
         lori lotte lucinda luisa luna lyudmila mabel madison mae magda magdalena mai maja malala mandy manuela marcia margarita margot marguerite mariam mariana marianne maribel marilyn marina marion marisa marisol maryam matilda maud mavis maxine meera meg mercedes meredith merkel mette mila mildred millie mina mira miranda miriam \
         mona monika muriel myra myrtle nadine naima naoko natalia nell nellie nia noemi noreen nuala odette ofelia olena olive oona ottilie paige paola pauline pearl penelope perpetua petra philippa phoebe pippa polly rabia rachael ramona rania rebekah reem regina renata rhoda rhona roisin rolanda rosalie rosalind rosemary rosie rowena roxanne rukmini \
         ruby sabine sabrina sadia safiya salma sania sanna saoirse saskia savannah selina selma shanice shannon shauna shelley sheryl shreya sian sigrid silke silvia simone siri solveig sonja soraya stella sunita susanna susannah suzanna swati sybil tabitha tamar tamsin tania tatiana tatyana tess tessa thea thelma tilda toni tova traci trudy ulrike una ursula \
         valentina verity vilma viola violet vita wanda whitney wilhelmina wilma winifred xiomara yael yara yasmine yetunde yoko yuki yuliya zadie zainab zara zeinab zelda zora zuzana",
    ),
    (
        Sort::Body,
        "authority agency association administration academy alliance army assembly bank board brigade broadcasting bureau business cabinet campaign capital \
         center centre centers chamber channel chronicle church club coalition college commission committee company confederation \
         conference congress consortium cooperative corp corporation council court courts daily department dept district \
         exchange federation force forces forum foundation front fund gazette government group guard guardian guild health herald \
         holdings hospital house inc industries initiative institute institution international journal kingdom laboratory laboratories league ledger \
         llc llp ltd mail media ministry mission monitor movement museum network networks news observer office organisation organization \
         parliament partners partnership party plc police post press athletic rovers wanderers fc cf afc sc rangers albion hotspur programme project registry reporter republic reserve review school \
         senate service services society star states sun syndicate systems telegraph television theatre times treasury tribune tribunal \
         trust union unit united university works zoo",
    ),
    (
        Sort::Place,
        "afghanistan africa alabama alaska albania algeria america ankara argentina arizona arkansas asia athens atlanta australia austria baghdad baltimore bangladesh \
         barcelona beijing belarus belfast belgium berlin birmingham bosnia boston brazil britain brussels budapest bulgaria cairo california cambodia \
         canada canberra cardiff chicago chile china cleveland colombia colorado columbia connecticut copenhagen croatia cuba cyprus dakota dallas damascus delaware delhi denmark denver \
         detroit dublin edinburgh egypt england ethiopia europe finland florida france gaza geneva georgia germany ghana glasgow greece hamburg \
         hampshire havana hawaii helsinki houston hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland islamabad israel istanbul \
         italy jamaica japan jerusalem jersey jordan kabul kansas kentucky kenya kiev korea kosovo kuwait kyiv latvia lebanon libya lisbon lithuania liverpool london \
         louisiana madrid maine malaysia manchester maryland massachusetts melbourne mexico miami michigan minneapolis minnesota mississippi missouri montana moscow munich \
         nairobi nebraska nepal netherlands nevada nigeria norway ohio oklahoma oregon oslo ottawa pakistan paris pennsylvania peru philadelphia philippines \
         poland portugal prague pretoria qatar riyadh romania rome russia rwanda scotland seattle senegal seoul serbia shanghai singapore slovakia slovenia somalia \
         spain stockholm sudan sweden switzerland sydney syria taiwan tehran tennessee texas thailand tokyo toronto tunisia turkey uganda ukraine utah venezuela vermont \
         vienna vietnam virginia wales warsaw washington wisconsin wyoming yemen zambia zimbabwe zurich capitol",
    ),
    (
        Sort::Feature,
        "river street road avenue lane bridge park island islands isle bay port lake mount mountain mountains hills valley beach square stadium \
         airport harbour harbor straits strait sea ocean creek canyon coast gulf cape county city town village parish cup prize award awards \
         festival act games championship championships olympics olympic week war treaty accord agreement north south east west northern southern eastern \
         western central upper lower saint tuesday day super mars moon earth",
    ),
    (Sort::Particle, "von van der den de la le du da das dos del di ter ten zu zur bin ibn al el ap y"),
    (Sort::Letters, "kc qc mp mep mbe obe cbe phd md esq mla msp frs"),
    (
        Sort::Other,
        "monday wednesday thursday friday saturday sunday january february march april july august september \
         october november december christmas easter ramadan thanksgiving american americans british english french german germans russian russians \
         chinese european europeans african asian irish scottish welsh israeli israelis palestinian palestinians iranian iranians iraqi syrian \
         ukrainian mexican canadian japanese indian turkish italian spanish muslim muslims christians jewish jews catholic catholics \
         democrats republicans democratic conservative conservatives liberal liberals latino latinos hispanic internet god twitter facebook x instagram \
         youtube obamacare brexit gop tv",
    ),
];

/// The sort of a word in small letters without a full stop.
pub(super) fn sort(word: &str) -> Option<Sort> {
    static BY_WORD: LazyLock<Table<&str, Sort>> = LazyLock::new(|| {
        // The first listing of a word counts.
        SORTS.iter().rev().flat_map(|(sort, words)| words.split_whitespace().map(|word| (word, *sort))).collect()
    });
    BY_WORD.get(word).copied()
}

/// Words that often open a sentence and are nobody's name.
pub(super) fn opens_sentences(word: &str) -> bool {
    const WORDS: &str = "a about above according across after again against all almost along already also although always among an and \
        another any anyone anything around as ask asked at away back be because been before behind being below between beyond both but by \
        can could did do does during each earlier either else elsewhere even eventually ever every everyone everything few finally first \
        following for from further given had has have he her here hers his how however i if in indeed inside instead into is it its itself \
        just last late later least less let like likewise long many maybe me meanwhile might more moreover most much must my near nearly never \
        nevertheless next no nobody none nor not nothing now of off often on once one only or other others our out outside over overall perhaps \
        please put quite rather recently right said same say says second seven several she should similarly since six so some someone something sometimes \
        soon speaking still such ten than that the their them then there therefore these they this those though three through throughout thus to \
        today together tomorrow tonight too toward two under unless unlike until up upon us very was we well were what whatever when where whether \
        which while who whoever whom whose why will with within without would yes yesterday yet you your yours four five eight nine \
        thank thanks sorry hello watch read see follow click share photo photograph video picture image more related updated published \
        advertisement breaking exclusive live update latest new old good great big small young local national former early mid late additional";
    static SET: LazyLock<Set<&str>> = LazyLock::new(|| WORDS.split_whitespace().collect());
    SET.contains(word)
}
