"""Names that any reader of the field knows: kinds of things and other people's systems.

They were chosen from general knowledge. Another field adds its own by `lexicon.extended`.
"""

TERMS = """
2D 3D E2E ACL AD ADAM ADMM AGI AI AIC ALS ANN ANNS API APIS AR ARC ARIMA ASIC ASR AST ATE AUC
AUROC BCE BCI BFGS BLAS BLEU BM25 BN BNN BOLD BPE BPTT CAD CAM CBF CCA CCPA CDF CFG CFR CG CI CL
CLS CNF CNN COVID COVID-19 CP CPU CRF CSI CSP CT CTC CTR CUDA CV CVAE CVPR DAG DAGS DBN DCT DDIM
DDP DDPG DDPM DFT DGM DL DM DNA DNN DP DP-SGD DPO DQN DRL DSL DTW EA EBM ECE ECG ECoG EDA EEG EHR
ELBO EM EMA EMNLP ERM ES ETA EU FDA FDR FFN FFT FGSM FHE FID FL FLOP FLOPS FLOPs fMRI FPGA FPS GAE
GAIL GAN GAT GBDT GCN GDPR GELU GLM GMM GNN GP GPS GPU GRPO GRU GSP GUI GUIS HCI HIPAA HMM HPC HPO
HTML i.i.d IB ICA ICL ICLR ICML IDS IE IID IL ILP IMU IND IoT IoU IQA IR IRL ISTA IVF JPEG JS JSON
KD KG KKT KL kNN KNN KV L0 L1 L2 LDA LDM LDP LLM LLMS LM LMM LMMSE LP LPIPS LQG LQR LSA LSH LSM
LSTM LTL LVLM LVM MAB MAE MAML MAP MARL MC MCMC MCTS MDP MHA MI MIA MIL MIMO ML MLE MLLM MLM MLP
MMD MMSE MoE MOE MOS MPC MRI mAP MRR MSE MT MTL NAS NaN NCE NDCG NE NER NeRF NeurIPS NIPS NLG NLI
NLP NLU NMF NMT NN NNS NP NP-hard NTK NTP OCR OCT ODE ODEs OOD OPE OT PAC PCA PCFG PDE PDEs PEFT
PET PGD PGM PID PINN PMI POMDP PPI PPO PRISMA PSD PSNR PTQ PyTorch Python QA QAT QP QoS RAG RAM
RBF RBM RCT ReLU RF RGB RGB-D RKHS RL RLHF RLVR RMSE RNA RNN ROC ROUGE RPA RSA RTL SAC SAE SAM SAR
SARSA SAT SDE SDP SFT SGD SGLD SGM SHAP SIFT SLAM SLU SMC SMPC SMT SNN SNR SOTA SQL SQA SSIM SSL
SSM ST STDP STFT STL SUTVA SVD SVM TD TDA TF-IDF TFLOPS TN TNR TP TPU TPUs TRPO TSP TTS UCB UDA UI
UMAP UQ URL USA VAE VAEs VAR VC VI VLA VLM VLN VLP VO VQ VQA VQ-VAE VR VRAM WFA WGAN WSD XAI XML
YOLO ZKP ZO CS US UK II III IV OK vs top-k Top-k Top-K k-means K-means k-NN U-Net UNet Q-learning
Q-Learning Seq2Seq seq2seq Sim2Real sim-to-real self-attention GPU-hours A100 H100 V100 OpenAI
DeepMind Google Meta Microsoft NVIDIA Facebook Amazon GitHub HuggingFace arXiv YouTube Twitter
Wikipedia Reddit TensorFlow JAX Keras MATLAB Android iOS Linux Windows Alzheimer Bayes Bayesian
Bellman Bernoulli Boltzmann Boolean Chinese Dirichlet English Euclidean European Fisher Fourier
French Gaussian Gaussians German Gibbs Granger Hamiltonian Hebbian Hessian Hilbert Internet
Jacobian Japanese Kalman Lagrangian Langevin Laplace Laplacian Lipschitz Lyapunov Markov Markovian
Monte-Carlo Nash Newton Pareto Poisson Riemannian Shannon Shapley Sinkhorn Spanish Stein
Transformer Transformers Turing Voronoi Wasserstein Monte Carlo Lie Hausdorff Banach Sobolev
Feynman Kolmogorov Arabic Russian Korean Hindi
"""
"""Kinds of things, bodies and adjectives: never the name of a paper's own system."""

NAMES = """
A2C A3C AdaBoost AdaGrad Adagrad Adam AdamW ADAM AlexNet Alpaca AlphaFold AlphaFold2 AlphaGo
AlphaZero AppAgent ARIMA ASGD AttnGAN AutoAugment AutoGPT BadNets Bagel BART BatchNorm BEiT BERT
BERTScore BigGAN BiLSTM BLIP BLIP-2 BLOOM BYOL C51 CapsNet Caffe CatBoost ChatGPT Chinchilla
Claude CLAP CLIP CMA-ES CodeLlama CogAgent COMET ControlNet CoT CQL CycleGAN DALL-E DARTS DCGAN
DDPG DeBERTa DeepLab DeepSeek DeepSeek-R1 DeepSeek-V3 DeepWalk DeiT DenseNet DETR DINO DINOv2
DistilBERT DreamBooth Dreamer DreamerV3 DPO EfficientNet ELECTRA ELMo FaceNet FedAvg FedProx FAISS
Faster-RCNN FastText fastText FasterRCNN Falcon FISTA FixMatch Flamingo FlashAttention
FlashAttention-2 FLAN-T5 FLUX FNO Gemini Gemma GloVe GLaM GoogLeNet GPT GPT-2 GPT-3 GPT-3.5 GPT-4
GPT-4o GPT-4V GPT-J GPT-NeoX Grad-CAM GraphSAGE GradCAM Guanaco Hopfield HuBERT Imagen Inception
InceptionV3 InfoGAN InfoNCE InstructGPT IMPALA IQL KFAC K-FAC LARS LAMB Latte LayerNorm LeNet
LeNet5 LeNet-5 LightGBM LIME LISTA LLaMA LLaMA-2 Llama Llama-2 Llama-3 Llama2 Llama3 LLaVA LoRA
LoRAs Longformer Mamba Mamba2 MAE MADDPG MaskRCNN Megatron-LM Midjourney Mistral Mixtral MixMatch
Mixup mixup MobileNet MobileNetV2 MoCo MuZero MusicGen node2vec NeRF Nyström NICE OPT OPUS
ORB-SLAM PaLM PaLI Pegasus PEGASUS PerceiverIO Perceiver Phi-3 pix2pix PixArt PixArt-delta
PixelCNN PixelRNN PointNet PointNet++ PPO ProGAN Pythia Q-Former QLoRA QMIX Qwen Qwen2 Qwen2.5
Qwen3 R-CNN Rainbow RandAugment RealNVP ReAct Reformer ResNet ResNet-18 ResNet-50 ResNet-101
ResNet18 ResNet50 ResNets ResNeXt RetNet RMSProp RMSprop RoBERTa RoPE RWKV S4 SDXL SAGAN
Segment-Anything SGPT SimCLR SimSiam SLAM Sora SpikingJelly SqueezeNet StarGAN StyleGAN StyleGAN2
Stable-Diffusion StableDiffusion SwAV Swin Syntegra T0 T5 TabNet TCN TD3 TD-Gammon TransE
TransNormerLLM Triton t-SNE UMAP ULMFiT Uni-ControlNet VGG VGG-16 VGG16 VGG19 Vicuna ViT ViTs
ViT-B WaveNet WaveGAN Wav2Vec wav2vec WGAN-GP Whisper WideResNet Wide-ResNet word2vec Word2Vec
XGBoost XLNet Xception XLM XLM-R Yi ZeRO Zephyr AlphaStar OpenPose BiGAN AutoML RankNet LambdaMART
Deep-Q-Network DQfD NEAT LSTMs GANs DNNs CNNs RNNs Transformer-XL PyTorch TensorFlow mBERT mT5
GPT-1 CTRL-LM SciBERT BioBERT NetVLAD SuperGlue
"""
"""Other people's systems: never a paper's own, unless its title begins with the name."""
