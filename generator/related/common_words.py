"""Words that say nothing of what a paper is about."""

EMPTY = frozenset(
    """
    a able about above according account achieve achieved achieves achieving across address
    addressed addresses addressing advantage advantages after again against aim aims al all allow
    allowing allows along already also although always am among an and another any apply applying
    approach approaches are aren argue around arxiv as aspect aspects at attempt attempts available
    away based be became because become becomes been before being below benefit benefits better
    between beyond both build building builds but by called can cannot capable carefully certain cf
    challenge challenges challenging com come comes commonly compare compared comparing
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
    showing shown shows significant significantly similarly simply since six so solution solutions
    solve solving some something sometimes soon specifically specified specify still straight
    studied studies study studying substantial substantially success successful successfully such
    suffer suffers suggest suggests suitable super superior t take taken takes technique techniques
    tend than that the their theirs them themselves then theoretical theoretically there thereby
    therefore these they thing things this those though three through throughout thus to together
    too toward towards trade traditional twofold type types typical typically under underlying
    understand unique unlike until up upon us use used useful using usually utilize utilized
    utilizes utilizing valuable varied variety various vary ve very via vs was wasn we well went
    were what whatever when whenever where whereas whereby wherein whether which while who whole
    whom whose why widely widespread will with within without work works would www yet yield yields
    you your
    """.split()
)
"""Words without a subject: grammar, and the prose in which every abstract is written."""

VAGUE = frozenset(
    """
    ability accuracy accurate active adapt adaptation additional advance advanced algorithm
    algorithms amount analysis analyze application applications appropriate architecture
    architectures area art artificial assess assessment average back base baseline baselines
    behavior benchmark benchmarks best capabilities capability capture case cases change changes
    characteristic characteristics class classes code collect collected combination combine combined
    common complete complex complexity component components computational compute concept condition
    conditions context control cost costs create data dataset datasets deep degree deploy deployed
    deployment derive design detail detailed details difference differences direct domain domains
    driven dynamic effect effects effort efforts element elements emerge emerged emerging end
    environment environments error errors essential establish evaluation evaluations evidence
    example examples explain extend extension extract fact fast feature features few field final
    fine first flexible form formal formulation function functions future gain gap gaps general
    generate generated generating generation global goal group groups growing growth guide half hard
    high higher hold holds human hypothesis image images impact implement implementation
    implications individual influence inform information informative inherent initial input inputs
    insight insights integrate integrated integrating integration intelligence interaction
    interactions interest internal intuitive key knowledge language languages large larger layer
    layers learn learned learning learns level levels limit local long loss low machine maintain
    maintaining map match mean means measure measures mechanism mechanisms metric metrics mode model
    modeling modelling models module modules multiple natural nature network networks neural non
    number objective objectives one online open operation optimal order org original outcome
    outcomes output outputs overall parameter parameters pattern patterns perspective phase point
    points power powerful practice predict prediction predictions principle principles procedure
    process processes processing produce produced produces program project promise properties
    property prove proven quality questions range rate rates real reason recognition refine reliable
    represent representation representations representative resource resources response responses
    role sample samples scale scales scenario scenarios scheme score scores search second select
    selection sensitive series set sets setting settings short significance similar simple single
    size small solely source sources space specific speed stage stages standard state step steps
    strategies strategy strength strong structure structures subset support system systems target
    task tasks technologies technology term terms test testing text theory third time times tool
    tools total train trained training two understanding unified unit update usage user users
    validate value values variable variables variant variants version view way ways weight weights
    wide word words world year years zero
    """.split()
)
"""Words that count among others, but are no reason on their own."""
