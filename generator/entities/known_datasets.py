"""Data sets and benchmarks that any reader of the field knows.

They were chosen from general knowledge. Another field adds its own by `lexicon.extended`.
"""

DATASETS = """
20 Newsgroups | 20Newsgroups | 20NG; 3DMatch; A-OKVQA; ActivityNet; ADE20K; AffectNet; AFHQ; AG
News | AGNews | AG's News; AIME; AISHELL | AISHELL-1 | AISHELL-2; AIST++; AlpacaEval; Amazon
Reviews | Amazon Review; American Community Survey; Android-in-the-Wild | AitW | Android in the
Wild; AndroidWorld; ARC Challenge | ARC-Challenge; ARC-AGI; Arcade Learning Environment;
Argoverse; Atari | Atari 2600 | Atari Games | Atari-57 | Atari57 | Atari 100k; ATIS; AudioCaps;
AudioSet; bAbI; BDD100K; BIG-Bench | BIG-bench | BIG-Bench Hard | BBH; BookCorpus; BoolQ; BRATS |
BraTS; BrowseComp; BSD300; BSD500 | BSDS500; C-Eval; C4; Caltech-101; Caltech-256; CAMELYON16;
CAMELYON17; CARLA; CC12M; CC3M; CelebA; CelebA-HQ; Charades; ChestX-ray14; CheXpert; CIFAR;
CIFAR-10; CIFAR-10-C; CIFAR-10-DVS | CIFAR10-DVS | DVS-CIFAR10; CIFAR-100; CIFAR-FS; Citeseer;
Cityscapes; CLEVR; CLEVRER; CLOTH; CLUE | ~; CLUTRR; CNN/DailyMail | CNN-DailyMail; COCO | MS COCO
| MSCOCO | MS-COCO; COCO-Stuff; CommonCrawl | Common Crawl; CommonGen; CommonsenseQA | CSQA;
CommonVoice | Common Voice; COMPAS | ~; Conceptual Captions; CoNLL-2003 | CoNLL03; CoNLL-2012;
CoQA; Cora | ~; CORD-19; CoSQL; CovidQA; CUB-200-2011 | CUB-200 | CUB; CUHK-PEDES; D4RL; DAVIS |
~; DBLP; DBpedia; DeepFashion; DeepMind Control Suite | DM Control | DM Control Suite | DMControl
| DMC; DeepMind Lab | DMLab; DMLab-30; DocVQA; DomainNet; DROP | ~; dSprites; DSTC2; DTD | ~; DUC
2004; DVS128 Gesture | DVS Gesture | DVS128; E2E NLG; ELI5; EMNIST; Enron | ~; enwik8; ESC-50;
Europarl; EuroSAT; Fashion-MNIST; fastMRI; FB15k; FB15k-237; FC100; FEVER | ~; FFHQ; FinQA; FLAN |
~; Flickr30k | Flickr30K; FLORES | FLORES-101 | FLORES-200; Flowers-102 | Flowers102 | Oxford
Flowers; FlyingThings3D; FMA | ~; Food-101; FrameNet; Freebase; FUNSD; GAIA | ~; Gibson | ~;
GigaSpeech; Gigaword; GLUE; Google Research Football; Google Speech Commands | Speech Commands |
GSC; GPQA; GQA; GSM8K; GTAV | GTA5; GTSRB; GTZAN; Habitat | ~; HarmBench; HellaSwag; HELM | ~;
HMDB-51; HotpotQA; HPatches; Hugging Face Hub; Human Connectome Project; Human3.6M; HumanEval;
IEMOCAP; IFEval; ILSVRC | ILSVRC-2012; ImageNet; ImageNet-100; ImageNet-1k | ImageNet1k;
ImageNet-21k | ImageNet21k; ImageNet-22k; ImageNet-32; ImageNet-64; ImageNet-A; ImageNet-C;
ImageNet-LT; ImageNet-R; ImageNet-Sketch; ImageNet-V2; IMDb | IMDB; IMDb-WIKI; iNaturalist; IWSLT
| IWSLT14 | IWSLT15 | IWSLT17 | IWSLT 2014; JFT-300M; JFT-3B; JIGSAWS; JSUT; KDD99 | KDD Cup 99;
Kinetics | Kinetics-400 | Kinetics-600 | Kinetics-700; KITTI; KMNIST; KuaiRec; Labeled Faces in
the Wild | LFW; LAION | LAION-400M | LAION-5B | LAION-2B; Lakh MIDI | LMD; LAMBADA; LegalBench;
LIBERO; LibriLight | Libri-Light; LibriSpeech; LibriTTS; LiveCodeBench; LJSpeech | LJ Speech;
LongBench; LRA | Long Range Arena; LRS2; LRS3; LSUN | LSUN bedroom | LSUN Bedrooms; LVIS; MAESTRO
| ~; MathQA; MathVista; Matterport3D; MBPP; MedMNIST; MedQA; MELD | ~; Meta-Dataset; Meta-World |
MetaWorld; Middlebury | ~; MIMIC | MIMIC-III | MIMIC-IV | MIMIC-CXR; MineRL; Mini-ImageNet |
miniImageNet | mini-ImageNet; MiniGrid; MiniWoB | MiniWoB++; ML-1M | MovieLens | MovieLens-1M |
MovieLens 20M | MovieLens-20M; MMLU; MMLU-Pro; MMMU; MMVet | MM-Vet; MNIST; MNLI; ModelNet |
ModelNet10 | ModelNet40; MOT17; MOVi; MovieQA; MPII | ~; MRPC; MS MARCO; MS-Celeb-1M; MSR-VTT;
MT-Bench; MuJoCo | Mujoco Gym | MuJoCo Gym; MultiArith; MultiNLI; MultiWOZ; MUSDB18; MusicCaps;
MuST-C; MVTec | MVTec AD; N-Caltech101; N-MNIST | Neuromorphic MNIST; N-TIDIGITS; NarrativeQA;
NaturalQuestions | Natural Questions; NELL-995; NLVR2; NoCaps; notMNIST; NTU RGB+D; nuPlan;
nuScenes; NYUv2 | NYUDv2 | NYU Depth | NYU Depth V2; Objaverse; Office-31; Office-Home; OGB | Open
Graph Benchmark | ogbn-arxiv | ogbn-products; OGB-LSC; OK-VQA; Omniglot; OntoNotes; Open Images |
OpenImages; OpenAI Gym; OpenBookQA; OpenML; OpenWebText; OSWorld; Oxford-IIIT Pets | Oxford Pets;
PACS | ~; PartNet; PASCAL VOC | VOC 2007 | VOC 2012 | VOC2007 | VOC2012; PASCAL-Context;
PatchCamelyon | PCam; PAWS | ~; Penn Treebank | PTB; PG-19; PhysioNet; PiQA | PIQA; Places205;
Places365; POPE | ~; ProcGen | Procgen; PubMedQA; PyBullet; QM9; QNLI; QQP | Quora Question Pairs;
QuAC; QuALITY | ~; QuickDraw; RACE | ~; RefCOCO | RefCOCO+ | RefCOCOg; Reuters | ~; RewardBench;
RLBench; Roboschool; RoboSuite; Room-to-Room; RTE | ~; SAMSum; SCAN | ~; ScanNet; ScanNet200;
ScienceQA; SciTail; SEED-Bench; SemanticKITTI; Sequential MNIST | sMNIST | pMNIST | psMNIST;
ShapeNet; ShareGPT; SHREC; Sintel | MPI Sintel; SIQA; SK-LARGE; SNLI; Something-Something |
Something-Something V2 | SSv2; Spider | ~; Spiking Heidelberg Dataset | SHD | Spiking Heidelberg
Digits; Spiking Speech Commands | SSC; SQuAD | SQuAD 1.1 | SQuAD 2.0 | SQuAD2.0; SST-2; SST-5;
Stanford Cars; Stanford Dogs; StarCraft Multi-Agent Challenge | SMAC; STL-10; StrategyQA; STS-B;
SUN RGB-D; SUN397; SuperGLUE; SVHN; SWE-bench | SWE-Bench; Switchboard | ~; TACRED; TED-LIUM;
Tennessee Eastman; text8; The Pile; TIDIGITS; tieredImageNet; TIMIT; Tiny ImageNet | TinyImageNet
| Tiny-ImageNet; ToolBench; TORCS; TREC | ~; TriviaQA; TruthfulQA; TVQA; TweetQA; UCF101; UCI | ~;
UCR | ~; UK Biobank; Universal Dependencies; USPS; VBench; VCR | ~; VCTK; VisDA | VisDA-2017;
Visual Genome; ViZDoom | VizDoom; VoxCeleb | VoxCeleb1 | VoxCeleb2; VQA v2 | VQAv2 | VQA 2.0;
VTAB; WaterBirds | Waterbirds; Waymo Open | Waymo Open Dataset | Waymo; WebArena; WebNLG;
WebQuestions | WebQSP; WebShop; WebText; WebVid; Wikidata; WikiHop; WikiSQL; WikiText | WikiText-2
| WikiText-103; WILDS; WinoGrande; WMT | WMT13 | WMT14 | WMT15 | WMT17 | WMT18 | WMT19 | WMT20 |
WMT21 | WMT22 | WMT16 | WMT 2014 | WMT 2016 | WMT'14 | WMT14 En-De; WN18RR; WordNet; WSJ0-2mix;
XNLI; XSum; XTREME; YCB; Yelp | ~; YouTube-8M; YouTube-VOS; ZeroSpeech; ZINC | ~
"""
"""Parted by `;`, each with other ways of writing it after `|`.

`~` marks names that are also words or mean other things; they count only beside "data set".
"""
