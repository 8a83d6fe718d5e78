"""What English puts before a last name: offices, and first names with their short forms."""

from retrieval.english import names as english_names

# They stand before a name, and are none: "Coach Holm", "Kestrel boss Greta Holm".
OFFICES = frozenset(
    f"""{english_names.OFFICES} former ex acting deputy vice interim new young old late house party
    speaker leader chancellor coach manager captain boss officer pastor father brother sister bishop
    archbishop cardinal rabbi imam sheikh commissioner ambassador attorney solicitor district county
    state city town federal counsel lawyer barrister recorder magistrate coroner clerk republican
    democrat democratic labour labor conservative tory liberal green independent candidate mp mep
    msp counsellor commander major brigadier admiral marshal private corporal nurse teacher head
    headteacher actor actress author singer striker keeper midfielder defender goalkeeper winger
    founder owner treasurer economist analyst historian critic campaigner activist farmer engineer
    scientist researcher auntie aunt uncle granny grandma grandpa mother mum dad saint baron count
    countess duke duchess viscount earl team family senior junior us uk eu
    star ally aide editor player fan resident worker veteran legend
    forward student billionaire tycoon""".split()
)
# Offices that an article has whose holder it lets speak; other words for what one is are many.
FORMAL = frozenset(
    """mayor coroner prosecutor senator governor king queen pope bishop archbishop chancellor
    treasurer ambassador magistrate sheriff""".split()
)
# Offices as they are shortened before a name.
SHORT_OFFICES = {
    office: frozenset(short.split())
    for office, short in (
        ("governor", "gov"),
        ("senator", "sen"),
        ("representative", "rep"),
        ("congressman", "rep"),
        ("congresswoman", "rep"),
        ("professor", "prof"),
        ("doctor", "dr"),
        ("president", "pres potus"),
        ("general", "gen"),
        ("colonel", "col"),
        ("captain", "capt cpt"),
        ("lieutenant", "lt"),
        ("sergeant", "sgt"),
        ("superintendent", "supt"),
        ("inspector", "insp di dci"),
        ("detective", "det di dci"),
        ("councillor", "cllr"),
        ("reverend", "rev"),
        ("pastor", "rev"),
        ("ambassador", "amb"),
    )
}
BEFORE_NAMES = english_names.IDLE | english_names.SHORT_TITLES | OFFICES
# First names that are short for others, beyond those that begin alike.
SHORT_FORMS = tuple(
    frozenset(forms.split())
    for forms in """bob bobby rob robert bert|bill billy will william liam|dick rick rich richard|
    jim jimmy jamie james|jack john johnny jon ian sean|ted ed ned eddie edward teddy theodore|
    tony anthony antony|harry hank henry hal|liz beth betty lizzie eliza elizabeth libby bess lisa|
    kate kathy cathy katherine catherine kitty katie kathleen|peggy meg maggie margaret greta rita|
    mike mick michael mikhail|chuck charlie charles|larry laurence lawrence|gerry jerry jeremy|
    sandy alex sasha alexander alexandra|drew andy andrew|molly polly mary may|nancy ann anne anna|
    sally sarah sara|ellie nell nellie eleanor ellen helen elena|gus augustus angus|karl carl|
    joe josef joseph giuseppe|fred alfred frederick|al albert alan|gene eugene yevgeny|
    vladimir volodymyr|mo muhammad mohammed mohamed|jeff geoff jeffrey geoffrey|becky rebecca|
    nick nicholas nikolai|terry terence theresa|tess theresa teresa|trish pat patricia patrick|
    mandy amanda|leo lionel leonard leonardo|hans johann johannes|lena helena|
    vic victor viktor|steve stephen""".split("|")
)
# First names that are neither a title, a place nor a noun: no "Dean", "Jordan", "Grant", "Rose".
FIRST_NAMES = frozenset().union(*SHORT_FORMS) - frozenset(
    "may rich will drew gene dick".split()
) | (
    frozenset(
        """aaron abdul abdullah abigail abraham ada adam adrian agnes ahmad ahmed aidan aisha alain
        albert alejandro alessandro alexis alfonso alice alina alison allison alvaro
        amalia amber amelia amina amir amit amy ana andrea andreas andrei andrej andrzej
        angela angelo anita anja anjali ann anna annika antoine anton antonia arjun arnold
        arthur asha astrid audrey ava barbara beatrice beatriz belinda bella ben benedict
        benjamin bernard bernd bernie birgit bjorn boaz bonnie boris brad bradley brenda
        brendan brian bridget bruce bruno bryan callum camilla carla carlo carlos carmen
        carol caroline carolyn casper catalina cecil cecilia celia cesar chantal cheryl
        chloe chris christina christine christoph christopher cindy claire clara claude
        claudia claudio clement clive colin connor cora cormac craig cynthia cyril damian
        dana daniel daniela danielle daphne darius darren dave david dawn deborah debra
        declan deepak della denise dennis derek desmond diana diane dieter dimitri dirk
        dmitri dmitry dominic donald donna doris dorothy douglas duncan dylan eamon edgar
        edith edmund eduardo edwin eileen elaine elias elisabeth elise ella elliot elliott
        eloise elsa elvira emil emilia emily emma emmanuel emmett enrique enzo eric erica
        erik erika ernest ernesto esme esther ethan eunice eva evelyn ewan farah fatima
        felicity felipe felix fergus fernando finn fiona flora franco francois frank franz
        frederic frida frieda friedrich gabriel gabriela gareth gary gavin gemma geoffrey
        georgina gerald geraldine gerda gerhard gideon gilbert gina giorgio giovanni
        gisela glenn gloria gordon graham gregory greta guillaume gunnar gunther gustavo
        hamish hannah hans harold harriet hassan hazel heather hector heidi heinrich
        helene helga helmut henning henrik herbert herman hilary hilda hiroshi holger
        horst hugh hugo ian ibrahim ida ignacio igor ilse imran inge ingrid irene iris
        isaac isabel isabella ismail iva ivan ivor jacob jacqueline jacques jake jamal jan
        jane janet janice jasmine jason javier jean jennifer jenny jens jessica jill
        joachim joan joanna joanne joel johan johann johannes jolanta jonas jonathan jorge
        joseph josh joshua joyce juan judith julia julian julie juliet julio jurgen justin
        jutta kamal kara kareem karen karim karin katarina kate katrin keith kelly ken
        kenneth kerry kevin khalid kimberly kirsten kirsty klaus kristen kurt kyle lara
        lars latoya laura lauren leah leila lena leo leonard leonardo leroy leslie linda
        lionel liv lois lorenzo lorna lothar lotte louise luca lucas lucia lucy ludwig
        luigi luis luisa lukas luke lydia lynda mabel maeve maja manfred manuel marc
        marcel marco marcus marek margarita margot maria mariam marianne marie mario
        marion marjorie mark marta martha martin martina mathias mathilde mats matteo
        matthew matthias maud maureen maurice max maxim megan melanie melissa mia michelle
        miguel mila miranda miriam mitchell mohamed mona monica morten muriel myra nadia
        naima naomi nasser natalia natalie natasha nathan neil niamh nico nicola nicole
        niels nigel nils nina noah noel nora olga oliver olivia omar ophelia osman otto
        owen pablo pamela paolo pascal paul paula paulo pavel pedro penelope peter petra
        philip phillip phyllis pia pierre pietro piotr pippa priya rachel rafael rahul raj
        ralph ramon raquel rashid ravi raymond rebecca renee ricardo rita roberto rodrigo
        roger rohan roland ronald rosa rosalind rosemary rosie roy ruben ruby rudolf
        rupert russell ruth ryan sabine salma sam samantha samir samuel sandra sanjay sara
        saul scott seamus sebastian serena sergei sergio shane sharon shaun sheila shirley
        sian sigrid silvia simon simone sinead siobhan sonia sophia sophie soren stefan
        stella stephanie steven stuart sunil susan susanna susie suzanne sven sylvia
        tamara tania tanya tariq tatiana tess thea theo thomas thorsten tilda tim timothy
        tina tobias tom tomas tomasz toni torsten tracy trevor ulla ulrich uma ursula ute
        uwe valentina valerie vanessa vera vernon veronica vincent violet vivian walter
        wanda wendy werner wilfred wilhelm wilma winston wolfgang xavier yasmin yasmine
        yusuf yvonne zachary zara zoe""".split()
    )
)
