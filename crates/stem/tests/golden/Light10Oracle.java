import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.ar.ArabicStemmer;

/**
 * Writes light10.tsv: the words of words.txt and what Lucene's stemmer, without its normalizer, answers.
 *
 * <pre>java -cp lucene-core-9.9.1.jar:lucene-analysis-common-9.9.1.jar Light10Oracle.java</pre>
 */
class Light10Oracle {
    public static void main(String[] args) throws Exception {
        var stemmer = new ArabicStemmer();
        var rows = new StringBuilder();
        for (var word : Files.readString(Path.of("words.txt")).split("\n")) {
            var letters = word.toCharArray();
            var stem = new String(letters, 0, stemmer.stem(letters, letters.length));
            rows.append(word).append('\t').append(stem).append('\n');
        }
        Files.writeString(Path.of("light10.tsv"), rows);
    }
}
