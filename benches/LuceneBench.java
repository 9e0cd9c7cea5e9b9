import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Analyzes documents when told to, and says how long it took. It says "ready" when it can be told.
 *
 * <pre>
 * java -cp lucene-core.jar:lucene-analysis-common.jar LuceneBench.java
 * </pre>
 *
 * Standard input is a sequence of numbers of four bytes, the most significant first. A number n above 0 announces n
 * documents, each a number of bytes and that many bytes of UTF-8; they take the place of those before. The virtual
 * machine is warmed up with them, and the answer is a line with the number of their terms. A 0 asks for one pass over
 * the documents; the answer is a line with the nanoseconds of CPU time that it took this thread. What the threads of
 * the compiler and of the garbage collector did meanwhile is not counted.
 */
public final class LuceneBench {
  private static final long WARM_UP_NANOS = 3_000_000_000L;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Analyzer ANALYZER = new ArabicAnalyzer();

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
    String[] documents = new String[0];
    System.out.println("ready");
    try {
      while (true) {
        int number = in.readInt();
        if (number > 0) {
          documents = read(in, number);
          System.out.println(warmUp(documents));
        } else {
          long before = CLOCK.getCurrentThreadCpuTime();
          pass(documents);
          System.out.println(CLOCK.getCurrentThreadCpuTime() - before);
        }
      }
    } catch (EOFException end) {
      // Nobody asks any more.
    }
  }

  private static String[] read(DataInputStream in, int number) throws IOException {
    String[] documents = new String[number];
    for (int i = 0; i < number; i++) {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      documents[i] = new String(bytes, StandardCharsets.UTF_8);
    }
    return documents;
  }

  private static int warmUp(String[] documents) throws IOException {
    long end = System.nanoTime() + WARM_UP_NANOS;
    int terms = pass(documents);
    while (System.nanoTime() < end) {
      pass(documents);
    }
    return terms;
  }

  /** Returns the number of terms, having looked at each of them and at its place. */
  private static int pass(String[] documents) throws IOException {
    int terms = 0;
    long seen = 0;
    for (String document : documents) {
      try (TokenStream tokens = ANALYZER.tokenStream("text", new StringReader(document))) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
          terms++;
          seen += term.length() + offset.startOffset() + offset.endOffset();
        }
        tokens.end();
      }
    }
    if (seen < 0) {
      throw new AssertionError("no place is before the text");
    }
    return terms;
  }
}
