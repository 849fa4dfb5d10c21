"""Words that say nothing of what a paper is about."""

_EMPTY = """
    a able about above according account achieve achieved achieves achieving across address
    addressed addresses addressing advantage advantages after again against aim aims al all allow
    allowing allows along already also although always am among an and another any apply applying
    approach approaches are aren argue around art arxiv as aspect aspects at attempt attempts
    available away based be became because become becomes been before being below benefit benefits
    better between beyond both build building builds but by called can cannot capable carefully
    certain cf challenge challenges challenging com come comes commonly compare compared comparing
    comprehensive conduct conducted consider considered considering consist consists contain
    contains contribute contribution contributions could crucial current currently d demonstrate
    demonstrated demonstrates demonstrating describe described designed designing despite develop
    developed developing did didn different difficult directly discover discuss do does doesn doing
    don done down due during e each easily effective effectively effectiveness efficient efficiently
    eg either else empirical empirically employ employed enable enables enabling enhance enhanced
    enhances enhancing enough ensure ensures especially et etc evaluate evaluated evaluating even
    ever every everything exhibit exhibits exist existing exists experiment experimental
    experimentally experiments explore explored exploring extensive extensively finally find finding
    findings five focus focuses following for found four framework from fully fundamental further
    furthermore g generally get gets github give given gives giving good great greatly had has have
    having he help helps hence her here herein highly his how however http https i idea ideas
    identify ie if ii iii illustrate important importantly improve improved improvement improvements
    improves improving in include included includes including increase increased increases
    increasing increasingly indeed indicate inspired instead into introduce introduced introduces
    introducing introduction investigate investigated investigation involve involves is isn issue
    issues it its itself just keep kept keyword keywords know known lack largely last lead leading
    leads least less let leverage leverages leveraging like likely limitation limitations limited
    little ll made main mainly major make makes making manner many may me method methodology methods
    might more moreover most mostly much must my namely nearly need needed needs neither
    nevertheless new no none nonetheless nor not nothing novel now numerous observation observations
    observe observed obtain obtained of off offer offers often on once ones only onto or other
    others otherwise our ours out outperform outperforming outperforms over overcome own paper
    papers part particular particularly per perform performance performed performing performs
    perhaps popular possible potential potentially practical present presented presenting presents
    previous previously prior problem problems proceed promising propose proposed proposes proposing
    provide provided provides providing publicly put question quite rapid rapidly rather re really
    recent recently reduce reduced reduces reducing regardless related relatively remain remains
    report reported require required requires requiring research researchers respect respectively
    result resulting results reveal reveals s same seem seems several shall she should show showed
    showing shown shows significant significantly similarly simple simply since six so solution
    solutions solve solving some something sometimes soon specifically specified specify still
    straight studied studies study studying substantial substantially success successful
    successfully such suffer suffers suggest suggests suitable super superior t take taken takes
    technique techniques tend than that the their theirs them themselves then theoretical
    theoretically there thereby therefore these they thing things this those though three through
    throughout thus to together too toward towards trade traditional twofold type types typical
    typically under underlying understand unique unlike until up upon us use used useful using
    usually utilize utilized utilizes utilizing valuable varied variety various vary ve very via vs
    was wasn we well went were what whatever when whenever where whereas whereby wherein whether
    which while who whole whom whose why widely widespread will with within without work works would
    www yet yield yields you your
"""

EMPTY = frozenset(_EMPTY.split())
"""Words without a subject: grammar, and the prose in which every abstract is written."""

_VAGUE = """
    ability absence absolute abstract abundant accelerate accept acceptable accepted access accuracy
    accurate achievable acquire acquired act active actual actually adapt adaptability adaptable
    adaptation adaptively added adding addition additional adequate adopt adopted advance advanced
    advances affect affected affects aforementioned agnostic agree ahead algorithm algorithms
    alleviate alternate alternative alternatively ambitious amount analogous analysis analyze answer
    answers apparent appear appears application applications applied appropriate approximate
    approximately arbitrary architecture architectures area arise arises article artifact artificial
    assess assessment assign assigned associate associated assume assumed assumption assumptions
    attain attribute attributes author automatic automatically average avoid avoids aware back
    balance balanced barrier base baseline baselines basic basis beginning behave behavior believe
    benchmark benchmarks beneficial best block blocks body boost bound bounded bounds box break
    bridge brief bring brings broad broader budget burden capabilities capability capture case cases
    centric chain chance change changes characteristic characteristics choice choices choose chosen
    circumstances clarify class classes clean clear clearly close closely code collect collected
    collection column combination combine combined commercial common compact comparable comparison
    comparisons compelling complementary complete completely complex complexity component components
    comprise comprises compromise computation computational computationally computations compute
    computer concept concern concerns conclude conclusion concrete concurrent condition conditions
    confirm conflict connect connection connections connects consequence consequently conserve
    consistency consistent consistently constant constitute constrained construct constructed
    construction consume consuming consumption contemporary content context continue continues
    continuous contrary contrast control controlled controlling conventional converge converges
    conversely convey convincing core correct correctly correlate correlated correspond
    corresponding cost costly costs count couple coupled cover coverage covers create created
    creates creating creation criteria criterion critical critically cross cumbersome cut data
    dataset datasets day days deal decade decide decision decisions decompose decoupled decrease
    decreases dedicated deep default define defined defines definition degradation degree deliver
    demand demanding demands denote depend dependence dependent depends deploy deployed deployment
    depth derive design desirable desired detail detailed details detect determine determined
    determines deterministic devices devise differ difference differences differently difficulty
    dimension dimensions direct direction directions disadvantage discrete discussion disparate
    display disrupt distinct distinguish distribution diverse diversity divide division domain
    domains dominant dominate double draw drawback drawbacks drive driven drop dynamic dynamically
    dynamics early ease easier easy effect effects efficacy efficiency effort efforts elaborate
    elegant element elements embed emerge emerged emerging emphasis emphasize employing encounter
    encountered encourage encouraging end engage engineer enormous enrich ensuring entail enter
    entire entirely environment environments equal equally equip equipped equivalent era error
    errors essential establish established establishes establishing estimate estimated estimates
    evaluation evaluations eventually evidence evolve evolving exact exactly examine examined
    example examples exceed exceeds excellent except exceptional excessive exclusively execute
    execution exhaustive expand expected expensive experience explain explanation explicit
    explicitly exploit exploiting exploits exponential expose exposed exposure express expressed
    extend extended extends extensible extension extent external extra extract extracted extracting
    extreme extremely face faced facilitate facilitates facing fact factor factors fail failed fails
    failure failures faithful fall falls false familiar far fast faster favor feasible feature
    features feedback few fewer field fields figure fill final fine first fit fitting fix fixed
    flexibility flexible flow follow followed follows force form formal formalize format formed
    formulate formulated formulation fraction fragile free freely frequency frequent frequently
    fresh front fruitful fulfill function functional functions future gain gained gap gaps gather
    general generalize generate generated generating generation generic genuine global goal granular
    granularity greater group groups grow growing growth guarantee guaranteed guarantees guidance
    guide guided half hand handle handling happen hard harm harness heavily heavy helpful hidden
    high higher highest highlight highlights hinder hinders history hold holds hope host huge human
    humans hypothesis ideal identical identification identified identifies identifying ignore
    ignored image images immediate impact imperative implement implementation implications implicit
    implicitly imply importance impose impossible impressive improper inability inaccurate
    inadequate incorporate incorporates incorporating incorrect incur independent independently
    indicates indication indirect individual induce induced inefficient inevitable infeasible infer
    infinite influence inform information informative inherent initial inject inner input inputs
    insight insightful insights inspect inspiration instability instance instances instant
    instrumental insufficient intact integral integrate integrated integrates integrating
    integration integrity intelligence intend intended intensive interact interaction interactions
    interest interesting interface intermediate internal interpret intricate intrinsic intuition
    intuitive intuitively inverse invest isolated item items iteration iterations joint jointly
    judge justify key knowledge landscape language languages large larger largest late latency later
    latest launch layer layers learn learned learner learners learning learns legitimate length
    lengths lens lesser level levels lie lies lifetime light lightweight likelihood limit limiting
    limits line link links list listed local long longer longest loop lose loss lost low lower
    lowest machine maintain maintaining manage management mandatory manipulate manual manually map
    mapping mark marked massive master match matching material matter matters maximize maximum mean
    meaning meaningful meaningfully means meant meanwhile measure measured measurement measurements
    measures mechanism mechanisms medium meet meets member members mention mere merely merge metric
    metrics million millions minimal minimize minimizing minimum minor miss missing mission mitigate
    mitigating mitigation mix mixed mode model modeling modelling models moderate modern modest
    modification modified modify module modules monitor monitoring motivate motivated motivates
    motivating motivation move moving multiple mutual naive narrow natural nature necessary
    necessitate necessity negligible network networks neural newly nice non normal notable notably
    note notion notoriously number objective objectives obstacle obvious occur occurs old omit one
    ongoing online open operate operates operating operation operations opportunities opportunity
    opposed optimal optimally optimize optimized optimizing option options order orders org
    organization organize original orthogonal outcome outcomes outer outline output outputs outside
    overall overhead overlook overlooked overview pair paired pairs paradigm paradigms parallel
    parameter parameters partial partially participants parties parts party pass past path pattern
    patterns people perfect performances period permit person personal perspective phase phenomena
    phenomenon pick piece pipeline pipelines place plan plausible play plays plenty plug point
    points poor poorly poses position positive possess possibility possibly post power powerful
    practically practice practices practitioners pre precise precisely predefined predict predicted
    predicting prediction predictions predictive predictor prefer preferred preliminary preserve
    preserves preserving pressing prevailing prevalent prevent preventing prevents primarily primary
    principle principles pro probable probe procedure procedures process processes processing
    produce produced produces producing product professional profile profound program progress
    progressive prohibitive project prominent promise pronounced proper properly properties property
    proportion proposal protect provably prove proven provision public publish published pure
    purpose purposes pursue push quality quantify quantitative quantity questions quick quickly
    raise raised raises randomly range ranging rare rarely rate rates ratio raw reach reached
    reaches reaching read readily real realistic reality realize realized realm reason reasonable
    receive received recognition reconsider record recover reduction reductions reference references
    refine reflect reflects regard regarding region regions regular reinforce reject relate relation
    relations relationship relationships relative release released relevance relevant reliability
    reliable reliably reliance relies rely relying remarkable remarkably remedy remove removed
    removing render repeated replace replaced replacing represent representation representations
    representative representing represents reproduce resolution resolve resource resources respond
    response responses responsible rest restrict restricted restriction retain retaining rethink
    return reuse revealing reverse revisit rich rigid rigorous rigorously rise rising risk risks
    robustly role room root rough rule rules run running runs runtime sample samples satisfy
    satisfying save scalability scalable scale scales scarce scenario scenarios scheme scope score
    scores search second section seek seeks seen select selected selecting selection send sense
    sensitive separate separately sequences series serious serve served serves serving set sets
    setting settings severe severely shape share shared sharing shed shift shifts short shortcoming
    shortcomings side significance similar simplicity simplify simulate simulated simultaneous
    simultaneously single site situation situations size slight slightly slow small smaller smallest
    solely sophisticated sort sought sound source sources space special specialized specific
    specification spectrum speed split spread stability stable stage stages standard standing stands
    star start started starting starts state stay steady stem step steps stop storage store
    straightforward strategic strategies strategy strength strict strictly stringent strive strong
    strongly structure structures style sub subject subjects subsequent subsequently subset subtle
    succeed successes sufficient sufficiently suit suite sum summarize summary superiority
    supplement support supporting supports suppose surface surge surpass surpasses surpassing
    surprising surprisingly surrounding susceptible sustain synergy synthesize system systematic
    systematically systems tackle tackles tailored target targeted targeting task tasks teach
    technical technically technologies technology tendency term terms test testing text theory third
    thorough thoroughly threat threats tight time times tool tools top topic topics total touch
    track traditionally train trained training trait transform transformation transformed transition
    transparent treat treated trend trends trial trials tricks trivial true truly truth try tune
    tuned turn tutorial two ubiquitous ultimate ultimately unable uncertain uncover underlie
    underscore underscores understanding undesirable unexpected unexplored unfortunately unified
    uniform uniformly unify union unit unknown unlikely unlock unnecessary unprecedented unrealistic
    unseen unstable unveil update urgent usable usage user users utility utilization valid validate
    validated validation value values vanilla variability variable variables variant variants
    variation variations varies vast verified verify versatile versatility version viable view views
    violate vital volume vulnerable want warrant way ways weak weakness weaknesses weight weights
    wide wider width win window word words world worse worst worth write written wrong year years
    young zero
"""

VAGUE = frozenset(_VAGUE.split())
"""Words that count among others, but are no reason on their own."""
