"""Peers of the topic models, trained and measured on the same rows (Python with scikit-learn; fastText's command if it is installed).

    python3 tests/Peers/topics.py TRAIN.tsv[.gz] TEST.tsv[.gz] [--multi] [--silver MORE.tsv.gz] [--ours PREDICTIONS.tsv]

Each of TRAIN, TEST and PREDICTIONS may be a comma-joined list, as long as the others: folds, measured together. Rows are label, title,
text between tabs. PREDICTIONS is what `extraction eval topics TEST --predictions` wrote: each peer is then set
against it by paired bootstrap (2,000 draws of the test rows). With --multi a label is a comma-joined list, and micro F1 is printed.
"""
import argparse, gzip, os, re, shutil, subprocess, tempfile, time
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline, make_union
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC


def read(path):
    rows = [line.rstrip('\n').split('\t') for line in (gzip.open(path, 'rt') if path.endswith('.gz') else open(path))]
    return [r[0] for r in rows], [' '.join(r[1:]) for r in rows]


def words(): return TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)


def letters(): return TfidfVectorizer(analyzer='char_wb', ngram_range=(2, 5), sublinear_tf=True, min_df=3)


def fasttext(labels, texts, test):
    clean = lambda text: ' '.join(re.findall(r'\w+|[^\w\s]', text.lower()))
    with tempfile.TemporaryDirectory() as folder:
        train, rows = os.path.join(folder, 'train'), os.path.join(folder, 'test')
        open(train, 'w').writelines('__label__%s %s\n' % (l.replace(' ', '_'), clean(t)) for l, t in zip(labels, texts))
        open(rows, 'w').writelines(clean(t) + '\n' for t in test)
        subprocess.run(['fasttext', 'supervised', '-input', train, '-output', train, '-wordNgrams', '2', '-lr', '0.5', '-epoch', '10', '-dim', '100', '-minCount', '1', '-thread', '1', '-verbose', '0'], check=True, stderr=subprocess.DEVNULL)
        names = {l.replace(' ', '_'): l for l in labels}
        return [names[x[len('__label__'):]] for x in subprocess.run(['fasttext', 'predict', train + '.bin', rows], check=True, capture_output=True, text=True).stdout.split()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('train'); parser.add_argument('test'); parser.add_argument('--multi', action='store_true'); parser.add_argument('--silver'); parser.add_argument('--ours')
    a = parser.parse_args()
    folds, gold = [], []
    for train, held in zip(a.train.split(','), a.test.split(','), strict=True):
        labels, texts = read(train); right, test = read(held)
        if a.silver: more = read(a.silver); labels, texts = labels + more[0], texts + more[1]
        folds.append((labels, texts, test)); gold += right
    ours = [line.rstrip('\n').split('\t')[1] for path in a.ours.split(',') for line in open(path)] if a.ours else None

    def split(ls): return [[] if l == '_none_' else l.split(',') for l in ls]

    def report(name, predicted, seconds):
        if a.multi:
            sets = [(set(g), set(p)) for g, p in zip(split(gold), split(predicted), strict=True)]
            counts = np.array([[len(g & p), len(p - g), len(g - p)] for g, p in sets])
            score = lambda c: 2 * c[..., 0] / (2 * c[..., 0] + c[..., 1] + c[..., 2])
            print('%-36s micro F1 %.4f   %.0f s' % (name, score(counts.sum(0)), seconds), flush=True)
            return
        right = np.array([g == p for g, p in zip(gold, predicted)], float)
        line = '%-36s accuracy %.4f   %.0f s' % (name, right.mean(), seconds)
        if ours:
            gain = np.array([g == p for g, p in zip(gold, ours)], float) - right
            draws = np.random.default_rng(1).integers(0, len(gain), (2000, len(gain)))
            low, high = np.percentile(gain[draws].mean(1), [2.5, 97.5])
            line += '   ours over it %+.4f (95 %% %+.4f to %+.4f)' % (gain.mean(), low, high)
        print(line, flush=True)

    if ours: report('ours', ours, 0)
    def svc(features):
        def predict(labels, texts, test):
            if not a.multi: return list(make_pipeline(features, LinearSVC(C=0.3)).fit(texts, labels).predict(test))
            binarizer = MultiLabelBinarizer().fit(split(labels))
            model = make_pipeline(features, OneVsRestClassifier(LinearSVC(C=1))).fit(texts, binarizer.transform(split(labels)))
            return [','.join(x) or '_none_' for x in binarizer.inverse_transform(model.predict(test))]
        return predict

    peers = [('TF-IDF, linear SVC', svc(words())), ('TF-IDF with letters, linear SVC', svc(make_union(words(), letters())))]
    if not a.multi and shutil.which('fasttext'): peers.append(('fastText, words and pairs', fasttext))
    for name, predict in peers:
        start = time.time()
        report(name, [p for fold in folds for p in predict(*fold)], time.time() - start)


if __name__ == '__main__': main()
