"""Where an English sentence ends, for what reads on in an article not cut into sentences."""

# Not that of "St.", "Mr.", "Sept." or "J.", but that of "5%.", "Ng's." and of 'called it "fair".'
SENTENCE_END = (
    r"(?:(?<=[^\W_A-Z][^\W_A-Z][.!?])|(?<=['’]s[.!?])|(?<=[\d%)\]”\"’'][.!?]))"
    r"(?<!\b(?:Jan|Feb|Aug|Oct|Nov|Dec|Gov|Sen|Rep|Gen)\.)(?<!\bSept\.)[”\"’')\]]*\s+"
)
