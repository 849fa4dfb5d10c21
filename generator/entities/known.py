"""Names that any reader of the field knows: kinds of things, other people's systems, data sets.

They were chosen from general knowledge. Another field adds its own by `lexicon.extended`.
"""

TERMS = """
2D 3D E2E ACL AD ADAM ADMM AGI AI AIC ALS ANN ANNS API APIS AR ARC ARIMA ASIC ASR AST ATE AUC AUROC
BCE BCI BFGS BLAS BLEU BM25 BN BNN BOLD BPE BPTT CAD CAM CBF CCA CCPA CDF CFG CFR CG CI CL CLS CNF
CNN COVID COVID-19 CP CPU CRF CSI CSP CT CTC CTR CUDA CV CVAE CVPR DAG DAGS DBN DCT DDIM DDP DDPG
DDPM DFT DGM DL DM DNA DNN DP DP-SGD DPO DQN DRL DSL DTW EA EBM ECE ECG ECoG EDA EEG EHR ELBO EM
EMA EMNLP ERM ES ETA EU FDA FDR FFN FFT FGSM FHE FID FL FLOP FLOPS FLOPs fMRI FPGA FPS GAE GAIL
GAN GAT GBDT GCN GDPR GELU GLM GMM GNN GP GPS GPU GRPO GRU GSP GUI GUIS HCI HIPAA HMM HPC HPO HTML
i.i.d IB ICA ICL ICLR ICML IDS IE IID IL ILP IMU IND IoT IoU IQA IR IRL ISTA IVF JPEG JS JSON KD KG
KKT KL kNN KNN KV L0 L1 L2 LDA LDM LDP LLM LLMS LM LMM LMMSE LP LPIPS LQG LQR LSA LSH LSM LSTM LTL
LVLM LVM MAB MAE MAML MAP MARL MC MCMC MCTS MDP MHA MI MIA MIL MIMO ML MLE MLLM MLM MLP MMD MMSE MoE
MOE MOS MPC MRI mAP MRR MSE MT MTL NAS NaN NCE NDCG NE NER NeRF NeurIPS NIPS NLG NLI NLP NLU NMF NMT
NN NNS NP NP-hard NTK NTP OCR OCT ODE ODEs OOD OPE OT PAC PCA PCFG PDE PDEs PEFT PET PGD PGM PID PINN
PMI POMDP PPI PPO PRISMA PSD PSNR PTQ PyTorch Python QA QAT QP QoS RAG RAM RBF RBM RCT ReLU RF RGB
RGB-D RKHS RL RLHF RLVR RMSE RNA RNN ROC ROUGE RPA RSA RTL SAC SAE SAM SAR SARSA SAT SDE SDP SFT SGD
SGLD SGM SHAP SIFT SLAM SLU SMC SMPC SMT SNN SNR SOTA SQL SQA SSIM SSL SSM ST STDP STFT STL SUTVA SVD
SVM TD TDA TF-IDF TFLOPS TN TNR TP TPU TPUs TRPO TSP TTS UCB UDA UI UMAP UQ URL USA VAE VAEs VAR VC VI
VLA VLM VLN VLP VO VQ VQA VQ-VAE VR VRAM WFA WGAN WSD XAI XML YOLO ZKP ZO CS US UK II III IV OK vs
top-k Top-k Top-K k-means K-means k-NN U-Net UNet Q-learning Q-Learning Seq2Seq seq2seq Sim2Real
sim-to-real self-attention GPU-hours A100 H100 V100 OpenAI DeepMind Google Meta Microsoft NVIDIA
Facebook Amazon GitHub HuggingFace arXiv YouTube Twitter Wikipedia Reddit TensorFlow JAX Keras MATLAB
Android iOS Linux Windows
Alzheimer Bayes Bayesian Bellman Bernoulli Boltzmann Boolean Chinese Dirichlet English Euclidean
European Fisher Fourier French Gaussian Gaussians German Gibbs Granger Hamiltonian Hebbian Hessian
Hilbert Internet Jacobian Japanese Kalman Lagrangian Langevin Laplace Laplacian Lipschitz Lyapunov
Markov Markovian Monte-Carlo Nash Newton Pareto Poisson Riemannian Shannon Shapley Sinkhorn Spanish
Stein Transformer Transformers Turing Voronoi Wasserstein Monte Carlo Lie Hausdorff Banach Sobolev
Feynman Kolmogorov Arabic Russian Korean Hindi
"""
"""Kinds of things, bodies and adjectives: never the name of a paper's own system."""

NAMES = """
A2C A3C AdaBoost AdaGrad Adagrad Adam AdamW ADAM AlexNet Alpaca AlphaFold AlphaFold2 AlphaGo AlphaZero
AppAgent ARIMA ASGD AttnGAN AutoAugment AutoGPT BadNets Bagel BART BatchNorm BEiT BERT BERTScore BigGAN
BiLSTM BLIP BLIP-2 BLOOM BYOL C51 CapsNet Caffe CatBoost ChatGPT Chinchilla Claude CLAP CLIP CMA-ES
CodeLlama CogAgent COMET ControlNet CoT CQL CycleGAN DALL-E DARTS DCGAN DDPG DeBERTa DeepLab DeepSeek
DeepSeek-R1 DeepSeek-V3 DeepWalk DeiT DenseNet DETR DINO DINOv2 DistilBERT DreamBooth Dreamer DreamerV3
DPO EfficientNet ELECTRA ELMo FaceNet FedAvg FedProx FAISS Faster-RCNN FastText fastText FasterRCNN
Falcon FISTA FixMatch Flamingo FlashAttention FlashAttention-2 FLAN-T5 FLUX FNO Gemini Gemma GloVe GLaM
GoogLeNet GPT GPT-2 GPT-3 GPT-3.5 GPT-4 GPT-4o GPT-4V GPT-J GPT-NeoX Grad-CAM GraphSAGE GradCAM Guanaco
Hopfield HuBERT Imagen Inception InceptionV3 InfoGAN InfoNCE InstructGPT IMPALA IQL KFAC K-FAC LARS LAMB
Latte LayerNorm LeNet LeNet5 LeNet-5 LightGBM LIME LISTA LLaMA LLaMA-2 Llama Llama-2 Llama-3 Llama2
Llama3 LLaVA LoRA LoRAs Longformer Mamba Mamba2 MAE MADDPG MaskRCNN Megatron-LM Midjourney Mistral
Mixtral MixMatch Mixup mixup MobileNet MobileNetV2 MoCo MuZero MusicGen node2vec NeRF Nyström NICE
OPT OPUS ORB-SLAM PaLM PaLI Pegasus PEGASUS PerceiverIO Perceiver Phi-3 pix2pix PixArt PixArt-delta
PixelCNN PixelRNN PointNet PointNet++ PPO ProGAN Pythia Q-Former QLoRA QMIX Qwen Qwen2 Qwen2.5 Qwen3
R-CNN Rainbow RandAugment RealNVP ReAct Reformer ResNet ResNet-18 ResNet-50 ResNet-101 ResNet18 ResNet50
ResNets ResNeXt RetNet RMSProp RMSprop RoBERTa RoPE RWKV S4 SDXL SAGAN Segment-Anything SGPT SimCLR
SimSiam SLAM Sora SpikingJelly SqueezeNet StarGAN StyleGAN StyleGAN2 Stable-Diffusion StableDiffusion
SwAV Swin Syntegra T0 T5 TabNet TCN TD3 TD-Gammon TransE TransNormerLLM Triton t-SNE UMAP ULMFiT
Uni-ControlNet VGG VGG-16 VGG16 VGG19 Vicuna ViT ViTs ViT-B WaveNet WaveGAN Wav2Vec wav2vec WGAN-GP Whisper
WideResNet Wide-ResNet word2vec Word2Vec XGBoost XLNet Xception XLM XLM-R Yi ZeRO Zephyr AlphaStar
OpenPose BiGAN AutoML RankNet LambdaMART Deep-Q-Network DQfD NEAT LSTMs GANs DNNs CNNs RNNs
Transformer-XL PyTorch TensorFlow mBERT mT5 GPT-1 CTRL-LM SciBERT BioBERT NetVLAD SuperGlue
"""
"""Other people's systems: never a paper's own, unless its title begins with the name."""

DATASETS = """
20 Newsgroups | 20Newsgroups | 20NG
A-OKVQA
ActivityNet
ADE20K
AffectNet
AFHQ
AG News | AGNews | AG's News
AIME
AIST++
AlpacaEval
Amazon Reviews | Amazon Review
American Community Survey
Android-in-the-Wild | AitW | Android in the Wild
AndroidWorld
ARC-AGI
ARC Challenge | ARC-Challenge
Argoverse
Arcade Learning Environment
Atari | Atari 2600 | Atari Games | Atari-57 | Atari57 | Atari 100k
AudioCaps
AudioSet
BDD100K
BIG-Bench | BIG-bench | BIG-Bench Hard | BBH
BookCorpus
BoolQ
BRATS | BraTS
BrowseComp
BSD300
BSD500 | BSDS500
C-Eval
C4
Caltech-101
Caltech-256
CAMELYON16
CAMELYON17
CARLA
CC3M
CC12M
CelebA
CelebA-HQ
ChestX-ray14
CheXpert
CIFAR
CIFAR-10
CIFAR-10-C
CIFAR-10-DVS | CIFAR10-DVS | DVS-CIFAR10
CIFAR-100
Citeseer
Cityscapes
CLEVR
CLEVRER
CLOTH
CLUTRR
CNN/DailyMail | CNN-DailyMail
COCO | MS COCO | MSCOCO | MS-COCO
COCO-Stuff
CommonCrawl | Common Crawl
CommonGen
CommonsenseQA | CSQA
CommonVoice | Common Voice
Conceptual Captions
CoNLL-2003 | CoNLL03
CoNLL-2012
COMPAS | ~
Cora | ~
CORD-19
CoQA
CovidQA
CUB-200-2011 | CUB-200 | CUB
CUHK-PEDES
D4RL
DAVIS | ~
DBpedia
DeepFashion
DeepMind Control Suite | DM Control | DM Control Suite | DMControl | DMC
DeepMind Lab | DMLab
DMLab-30
DocVQA
DomainNet
dSprites
DTD | ~
DUC 2004
DVS128 Gesture | DVS Gesture | DVS128
E2E NLG
ELI5
EMNIST
Enron | ~
enwik8
ESC-50
EuroSAT
Fashion-MNIST
fastMRI
FB15k
FB15k-237
FEVER | ~
FFHQ
FinQA
FLAN | ~
Flickr30k | Flickr30K
FLORES | FLORES-101 | FLORES-200
Flowers-102 | Flowers102 | Oxford Flowers
FMA | ~
Food-101
FrameNet
Freebase
FUNSD
GAIA | ~
GigaSpeech
Gigaword
GLUE
GPQA
Google Speech Commands | Speech Commands | GSC
GQA
GSM8K
GTAV | GTA5
GTSRB
GTZAN
HarmBench
HellaSwag
HELM | ~
HMDB-51
HotpotQA
HPatches
Hugging Face Hub
HumanEval
Human3.6M
Human Connectome Project
IEMOCAP
IFEval
ILSVRC | ILSVRC-2012
ImageNet
ImageNet-1k | ImageNet1k
ImageNet-21k | ImageNet21k
ImageNet-22k
ImageNet-100
ImageNet-32
ImageNet-64
ImageNet-A
ImageNet-C
ImageNet-R
ImageNet-Sketch
ImageNet-V2
ImageNet-LT
iNaturalist
IMDb | IMDB
IMDb-WIKI
IWSLT | IWSLT14 | IWSLT15 | IWSLT17 | IWSLT 2014
JFT-300M
JFT-3B
JIGSAWS
JSUT
KDD99 | KDD Cup 99
Kinetics | Kinetics-400 | Kinetics-600 | Kinetics-700
KITTI
KMNIST
KuaiRec
Labeled Faces in the Wild | LFW
LAION | LAION-400M | LAION-5B | LAION-2B
Lakh MIDI | LMD
LAMBADA
LegalBench
LIBERO
LibriSpeech
LibriTTS
LibriLight | Libri-Light
LiveCodeBench
LJSpeech | LJ Speech
LongBench
LRA | Long Range Arena
LRS2
LRS3
LSUN | LSUN bedroom | LSUN Bedrooms
LVIS
MAESTRO | ~
MathVista
MBPP
MedMNIST
MedQA
MELD | ~
Meta-World | MetaWorld
Meta-Dataset
MIMIC | MIMIC-III | MIMIC-IV | MIMIC-CXR
MineRL
Mini-ImageNet | miniImageNet | mini-ImageNet
MiniGrid
MiniWoB | MiniWoB++
ML-1M | MovieLens | MovieLens-1M | MovieLens 20M | MovieLens-20M
MMLU
MMLU-Pro
MMMU
MMVet | MM-Vet
MNIST
MNLI
ModelNet | ModelNet10 | ModelNet40
MOT17
MOVi
MPII | ~
MRPC
MS-Celeb-1M
MS MARCO
MSR-VTT
MT-Bench
MuJoCo | Mujoco Gym | MuJoCo Gym
MultiNLI
MultiWOZ
MultiArith
MUSDB18
MusicCaps
MVTec | MVTec AD
N-Caltech101
N-MNIST | Neuromorphic MNIST
N-TIDIGITS
NarrativeQA
NaturalQuestions | Natural Questions
NELL-995
NLVR2
notMNIST
NoCaps
nuPlan
nuScenes
NTU RGB+D
NYUv2 | NYUDv2 | NYU Depth | NYU Depth V2
Objaverse
OGB | Open Graph Benchmark | ogbn-arxiv | ogbn-products
OGB-LSC
OK-VQA
Omniglot
OntoNotes
Open Images | OpenImages
OpenAI Gym
OpenBookQA
OpenWebText
OSWorld
Oxford-IIIT Pets | Oxford Pets
PACS | ~
PASCAL VOC | VOC 2007 | VOC 2012 | VOC2007 | VOC2012
PASCAL-Context
PatchCamelyon
PAWS | ~
Penn Treebank | PTB
PG-19
PhysioNet
PiQA | PIQA
Places205
Places365
POPE | ~
ProcGen | Procgen
PubMedQA
QM9
QNLI
QQP | Quora Question Pairs
QuAC
QuALITY | ~
QuickDraw
RACE | ~
RefCOCO | RefCOCO+ | RefCOCOg
Reuters | ~
RewardBench
RLBench
RoboSuite
RTE | ~
SAMSum
ScanNet
ScanNet200
ScienceQA
SEED-Bench
SemanticKITTI
Sequential MNIST | sMNIST | pMNIST | psMNIST
ShapeNet
ShareGPT
SIQA
SHREC
SK-LARGE
Spiking Heidelberg Dataset | SHD | Spiking Heidelberg Digits
Spiking Speech Commands | SSC
SNLI
Something-Something | Something-Something V2 | SSv2
SQuAD | SQuAD 1.1 | SQuAD 2.0 | SQuAD2.0
SST-2
SST-5
Stanford Cars
Stanford Dogs
StarCraft Multi-Agent Challenge | SMAC
STL-10
STS-B
StrategyQA
SUN RGB-D
SUN397
SuperGLUE
SVHN
SWE-bench | SWE-Bench
Switchboard | ~
TACRED
Tennessee Eastman
text8
The Pile
TIDIGITS
tieredImageNet
TIMIT
Tiny ImageNet | TinyImageNet | Tiny-ImageNet
ToolBench
TREC | ~
TriviaQA
TruthfulQA
UCF101
UCI | ~
UCR | ~
UK Biobank
Universal Dependencies
VCTK
VBench
ViZDoom | VizDoom
Visual Genome
VoxCeleb | VoxCeleb1 | VoxCeleb2
VQA v2 | VQAv2 | VQA 2.0
VTAB
WaterBirds | Waterbirds
Waymo Open | Waymo Open Dataset | Waymo
WebArena
WebQuestions | WebQSP
WebNLG
WebShop
WebText
WebVid
WikiHop
WikiSQL
WikiText | WikiText-2 | WikiText-103
Wikidata
WILDS
WinoGrande
WMT | WMT13 | WMT14 | WMT15 | WMT17 | WMT18 | WMT19 | WMT20 | WMT21 | WMT22 | WMT16 | WMT 2014 | WMT 2016 | WMT'14 | WMT14 En-De
WN18RR
WordNet
WSJ0-2mix
XNLI
XSum
XTREME
Yelp | ~
YouTube-8M
YouTube-VOS
YCB
ZINC | ~
"""
"""Data sets and benchmarks, one a line, with other ways of writing them.

`~` marks names that are also words or mean other things; they count only beside "data set".
"""
