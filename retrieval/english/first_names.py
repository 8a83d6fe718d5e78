"""First names that are neither a title, a place nor a noun: no "Dean", "Jordan", "Grant", "Rose".

Those that stand in three or more of forty languages' lists of Faker (MIT), and some more; accents
left off. ``HE`` and ``SHE`` are of men or of women in every one of them.
"""

HE = frozenset(
    """
    aaron abdul abdullah abel abelardo abraham achim adalberto adam adan adem adolf adolfo adriano
    agustin ahmad ahmed ahmet alain alan albert alberto aldo alejandro aleksandar aleksander alen
    alessandro alessio alexander alexandre alf alfons alfonso alfred alfredo alistair allan allen
    alois alonso alvaro alvin amador amir anas anders anderson andre andreas andrei andrej andres
    andrew andrzej angelo angus anibal anil anthony anto antoine anton antonino antonio antonius
    antony armando armin arne arno arnold aron arsenio arthur artur arturo arun attila augustin
    augusto aurel aurelio axel ayman ayoub barry bastian ben benedict benedikt bengt benito
    benjamin benoit bernabe bernard bernardo bernd bernhard bert bertram bertrand bilal bill billy
    birger bjorn bob bogdan boris brad bradley brandon branko brayan brendan brian bruce bruno
    bryan caleb callum calogero calvin camilo carl carlo carlos carmelo carsten casper cecil
    cedric cesar charles christof christoph christophe christopher cipriano ciro claudio claus
    clemens clement clemente clive colin connor conor constantin cormac cornelio cornelius craig
    cristian cristiano cristobal curt dalibor damian damien damir damjan dan daniel danijel danilo
    dany dario darius darko darnell darrell darren darryl daryl dave david declan deepak dejan
    dennis derek derrick desmond detlef didier diego dieter dillon dimitri dino diogo dion dirk
    dmitri domenico domingo dominic dominik donald donato douglas dragan duncan dusan eamon edgar
    edgard edgardo edison edmond edmund edouard eduard eduardo edvard edward edwin efrain egon
    einar elijah elmar eloy elvin elvis emanuel emeka emil emile emiliano emilio emin emmanuel
    emmett emre enrico enrique enzo eoin eric erick erik erkan erling ernest ernesto ernst ervin
    erwin esteban ethan etienne eugen eugene eugenio ewan ezequiel fabian fabio fabrizio fatih
    fausto federico felipe felix ferdinand ferenc fergus fernando filip filippo finn flavio
    florent florin francesco francisco franco francois franjo frank frans franz fred freddy
    frederic frederick frederik fredy fridolin friedrich fritz gabor gabriel gaetano gareth garry
    gary gaspar gavin genaro geoffrey georg george georges gerald gerard gerardo gerd gerhard
    geronimo gert giacomo gian giancarlo gianfranco gianni gil gilbert gilberto gilles gino
    giorgio giovanni giuliano giuseppe gonzalo goran gordon graeme graham gregoire gregor gregorio
    gregory grzegorz guido guillaume guillermo gunnar gunter gunther gustav gustavo hakan hamid
    hamish hamza hannes hans harald harold harri harry hartmut hasan hassan hector heiko heinrich
    heinz helmut hendrik henning henrik henry herbert heriberto herman hermann hernan hiroshi
    holger horacio horst hubert hugh hugo hugues humberto hussein ian ibrahim ignacio igor ilias
    ilyas ingmar ingo isaac isaiah isaias isak isidor isidro ismael ismail ismet istvan ivan ivar
    ivor jacinto jack jacob jacques jake jakob jakub jamal james janko jannis janos jared jari
    jaroslav jason javier jayden jeffrey jens jeremiah jeremias jeremy jerome jeronimo jesper
    jimmy jiri joachim joakim joao joaquim joaquin jochen joe joel johan johann johannes john
    johnny jon jonas jonatan jonathan jonathon jorge jorgen joris josef joseph josh joshua josip
    josue jozef juan julian julien julio julius jurgen justin justus kamil kareem karel karim karl
    karsten kaspar kasper keith kemal ken kenji kenneth kenny kevin khalid kieran kilian killian
    kjell klaus knut kofi konrad konstantin kornel kristian kristijan kristjan kristof krzysztof
    kurt kwame ladislav lars lasse laszlo laurent laurenz lawrence leander leandro leif leo leon
    leonard leonardo leonel leonhard leopold leopoldo leroy levi liam lino linus lionel lisandro
    livio loic lorenz lorenzo lothar louis luc lucas luciano lucien lucio ludovic ludvig ludvik
    ludwig luigi luis lukas luke magnus mahesh mahmoud malcolm manfred manuel marc marcel marcelo
    marcin marco marcos marcus marek mariano marijan marino mario marius mariusz mark marko markus
    marlon marten martin marvin massimo matej mateo matheo mathew mathias mathieu matias mats
    matteo matthew matthias matti mattia mattias maurice mauricio maurizio mauro maxim maximilian
    maximiliano maximo mehdi mehmet melvin michael micheal miguel mikael mike milos milton mirco
    mirko miro miroslav mitchell mohamad mohamed mohammad mohammed moises moritz muhammad muhammed
    murat mustafa natan natanael nathan nathaniel neil nenad nestor niall nicholas nick nico
    nicolai nicolas niels nigel niklas niko nikolai nikolaj nikolas nikolaus nils nino noah
    norbert norberto octavio olaf olav ole oliver olivier olle omar oscar oskar osman osvaldo oto
    otto owain owen pablo padraig paolo pascual pasquale patricio patrick patrik paul paulo pavel
    pawel pedro pero petar peter philip philipp philippe phillip piero pierre pietro piotr quentin
    radovan rafael ragnar rainer rajesh ralf ralph ramesh ramiro ramon raoul raphael rasmus raul
    ray raymond reginald reinaldo reinhold renato renzo reuben reynaldo reza rhys ricardo richard
    ricky rico robert roberto robinson rocco rodney rodolfo rodrigo roger roland rolando rolf
    romain ron ronald roy ruben rudi rudolf rudy rupert russell ryan salomon salvatore samir
    samuel sander sandro santino satoshi saul scott seamus sebastian sebastiano sebastien serge
    sergei sergej sergio seth shane shaun siegfried sigurd silas silvester silvio simon sipho
    slavko slobodan soren stanislav stanley stefan stefano sten stephan stephane stephen steve
    steven stig stjepan stuart suresh sven sylvester takeshi tarek tariq teodor teodoro terence
    thabo theo theodor theodore thiago thibault thibaut thierry thomas thor thorsten tiago tibor
    tim timo timon timothee timothy tiziano tobias tom tomas tomasz tomislav tommy tony torbjorn
    torsten travis trevor tristan tunde ulf ulrich ulrik valdemar valentin valentino valerio
    valter vernon vicente victor vidar vijay viktor vilhelm vince vincent vincenzo vito vitor
    vittorio vladimir vlado volker waldemar walid walter werner wesley wilfredo wilfried wilhelm
    william willy wilmer winston wolfgang xavier yassin youssef yusuf yvan yves zacarias zachary
    zakaria zdravko zeljko zlatko zoltan zoran
    """.split()
)
SHE = frozenset(
    """
    abigail abril ada adela adelaida adele adelina adeline adriana adrienne agata agatha agathe
    agnes agnieszka agustina aida aimee aisha alana albina alejandra aleksandra alena alessia
    alexa alexandra alexandria alexia alice alicia alida alina aline alisa alisha alison alix
    allison alyssa amalia amanda amber amelia amelie amina amira amy ana anabela anais anastasia
    aneta anette angela angelica angelika angelina angelique angie anica anika anita anja anka
    anke ann anna annabelle annalisa annamaria anne anneli annelies annette annick annie annika
    anny anouk antoinette antonella antonia antonietta antonina aoife araceli ariadna ariana
    ariane arlette asta astrid audrey aurelia aurelie aurore ava aya ayla aylin ayse barbara beata
    beatrice beatrix beatriz belinda bella benita bente berit bernadette bernarda berta bertha
    beth bethan bethany bettina betty bianca bianka bibiana birgit birgitta blanca blanka bozena
    branka brenda briana brianna bridget brigid brigitta brigitte britt britta brittany caitlin
    caitlyn camila camilla carina carine carla carlota carly carmela carmen carola carole carolin
    caroline carolyn cassandra catalina catarina caterina catharina catherine cathrine cathy
    cecile cecilia celia celina celine chantal charlene charlotte cheryl chiara chioma chloe
    christa christel christelle christiane christina christine cindy claire clara clare clarisa
    clarissa claudia claudine clementina colette colleen concetta constanza cora corina corinna
    corinne cornelia cristina cynthia dagmar dagny daisy dalia damaris danica daniela daniella
    danielle danijela daphne daria dawn debbie debora deborah debra delfina delphine denisa denise
    desiree diana diane dilara donna doreen dorina doris dorota dorothea dorothee dorothy dragica
    edda edel edit edita edith edna eileen eilish elaine eleanor elena eleonora eleonore eliana
    eliane elif elin elina eline elisa elisabet elisabeth elise eliza elizabeth elke ella ellen
    ellie elma elna elodie eloisa eloise elsa elsie elsy elvira ema emanuela emelina emilia emilie
    emilija emily emma emmanuelle emmy erica erika erin erna esmeralda estefania estela estelle
    ester esther ethel eugenia eunice eva evelin evelina eveline evelyne evi evie evita evy ewa
    fabia fabiana fabienne fabiola fatima fatma felicia felicitas felicity fernanda ffion filippa
    filomena fiona flavia flora florentina frances francesca francine francisca francoise
    franziska frederique freya frida frieda gabriela gabriella gabrielle gaelle gemma genevieve
    genoveva georgette georgina geraldine gerda germaine gertrud gertrude ghislaine gilberte gilda
    gillian gina ginette giovanna gisela gisele gitte giulia giuliana giuseppina gladys gloria
    gordana graciela graziella greta grete gudrun guillermina gunhild gunilla gwen haley hana
    hanan hanna hannah hanne hannelore harriet hayley hazel heather hedda heidi helen helena
    helene helga henrietta henriette hermina herta hilda hilde hildegard hilma hortensia huguette
    hulda ida ilona ilse imelda ina inaya indira ines inga ingeborg inger ingrid irena irene irina
    iris irma isabel isabela isabell isabella isabelle iva ivana iveta ivona ivonne jacinta
    jacqueline jael jana jane janet janette janice janina janine jaqueline jasmina jasmine jayne
    jazmin jeanette jeanine jeanne jeannette jeannine jelena jemma jenna jennifer jenny jessica
    jill jillian jimena joana joanna joanne joelle johana johanna johanne jolanda jolanta jonna
    josefa josefina josefine josephine josette josiane juana juanita judith judy julia juliana
    juliane julianna julie juliet julieta juliette julijana justina justine kaitlin kaitlyn kaja
    kamila kara karen karin karina karine karla karolina karoline katalin katarina katarzyna kate
    katelyn katerina katharina katharine katherine kathleen kathryn kathy katia katie katja katrin
    katrina katy kavita kayla kayleigh keiko kellie kerstin khadija kiara kimberley kimberly kira
    kirsten kirstin kirsty klara klaudia kornelia krista kristin kristina kristine laetitia laila
    lakshmi lara larissa laura laure lauren lavinia layla leah leana leandra leanne leena leila
    lena lene leni leona leonie leonor leonora leontina leticia leyla lia liana lidia lidija ligia
    lili lilia lilian liliana liliane lilla lilli lillian lilly lina linda linnea lisa lisbeth
    lise liselotte lisette liv livia liza ljiljana ljubica ljudmila lola loredana lorena lorenza
    loretta lorna lorraine lotta lotte louisa louise luana lucia luciana lucie lucienne lucija
    lucila lucinda lucy ludmila luisa luise lydia lydie lynda mabel madeleine madeline maeve
    magali magda magdalena maite maja malena malgorzata malika malin mandy manon manuela mara
    marcela marcella marcelle marcia margaret margareta margaretha margarita margaux margit margot
    margret marguerite maria mariam mariana marianna marianne maribel marica maricela marie
    mariette marija marijana marika marilyn marine marisa marisol marissa marit marita marja
    marjorie marlen marlene marlies marlis marta martha marthe martina martine mary maryam maryse
    mathilda mathilde matilda matilde maud maude maura maureen maya mayte megan melania melanie
    melina melinda melisa melissa mette mia micaela michaela micheline michelle mihaela mikaela
    mila milena milica milka milla minna miranda mireille mirella miriam mirja mirjam mirjana
    miroslava molly mona monica monika monique morena muriel myriam nadezda nadia nadine nadja
    nancy nanna naoko naomi natacha natalia natalie natalija natasa natascha natasha nathalie neha
    nelly nevenka ngozi niamh nicole nidia nikki nikolina nina noelia noelle noemi noemie nomsa
    nora norah norma nuria oceane odette ofelia olga olivia ophelia orla ornella otilia pamela
    paola pascale patricia patrizia paula paulette paulina pauline peggy penelope petra philomena
    phoebe phyllis pia pippa pooja priscilla rachael rachel rafaela ragnhild ramona rania raquel
    rebeca rebecca rebeka rebekah rebekka regine renata renee rhonda ria rita roberta romina romy
    ronja rosa rosalba rosalia rosalie rosalind rosanna rosaria rosemarie rosemary rosie rosina
    rosita roxana roza rozalia ruby ruth sabina sabine sabrina sally salma salome samanta samantha
    samira sandra sandrine sanja sanna sanne sara sarah sarina saskia selena selina selma serena
    shania sharon sheila shona sigrid silja silke silvana silvia simona sinead siobhan siv slavica
    sofie solange solveig sonia sonja sonya sophia sophie soraya stanislava stefania stefanie
    stella stephanie stina sunita susan susana susann susanna susanne susie suzana suzanne svea
    svetlana sylvia sylvie tamara tammy tania tanja tanya tatiana tatjana tea teodora teresa
    teresia tess tessa thea theodora theres theresa therese theresia tiffany timea tina tiziana
    tove ulla ulrike ursula ute valentina valeria valerie vanda vanesa vanessa vera verena
    veronica veronika veronique vesna viktoria vilma vincenza violet violeta violetta virginie
    viviana viviane vivienne wanda wendy wilma xenia ximena yara yasmin yasmina yasmine yesenia
    yesica yessica ylva yoko yolanda yolande yuliana yvette yvonne zahra zara zdenka zeynep zita
    zoe zoey zuzana
    """.split()
)
EITHER = frozenset(
    """
    adrian aidan aiden alex alexis ali amin amit andrea andree andy anjali ariel arjun asha
    ashleigh ashley benny bernie beverley boaz bonnie brett camille carol charlie chris claude
    connie conny corey cory cyril dana daniele danny della denis dmitry dominique dorian dylan eli
    elias elliot elliott elly esme evan evelyn farah florian gideon glenn helge henri hilary ilija
    imran inge isa ivo jaime jamie jan janne jasmin jean jesse jim joan jocelyn jodie jose joyce
    juri jutta kai kamal kari karol kelly kelsey kerry kim kristen kyle latoya laurence laurie
    lesley leslie lois luca luka lynn lynne maren mari marian marion mathis max maxime michal
    michel michele mika morten myra naima nasser nicola nikita nikola noel pascal priya rahul raj
    rashid ravi rayan remy rene robin robyn rohan ronnie ronny rory sam sandy sanjay sasa sean
    shelley shirley sian simone stacey sunil terry tilda toby toni tracey tracy uma uwe vicky
    vivian vivien vlasta wilfred yannick
    """.split()
)
