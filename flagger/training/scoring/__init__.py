"""From labelled sentences to the weights of the scores `loaded` and `opinion`."""
