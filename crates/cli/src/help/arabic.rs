//! The help in Arabic.

use clap::{Arg, Command};

/// Returns the command with its help in Arabic.
pub(crate) fn translated(command: Command) -> Command {
    translated_by(command, &mut |_, _| {})
}

/// Translates, and tells `missing` what there are no words for.
fn translated_by(command: Command, missing: &mut dyn FnMut(&str, &str)) -> Command {
    let name = command.get_name().to_owned();
    let about = find(COMMANDS, &name);
    if about.is_none() {
        missing(&name, "");
    }
    let command = match about {
        Some(about) => command.about(about),
        None => command,
    };
    let command = command
        .subcommand_help_heading("الأوامر")
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .arg(clap::arg!(-h --help "هذه المساعدة").action(clap::ArgAction::Help));
    let command = command.mut_args(|arg| argument(&name, arg, missing));
    command.mut_subcommands(|inner| translated_by(inner, missing))
}

fn argument(command: &str, arg: Arg, missing: &mut dyn FnMut(&str, &str)) -> Arg {
    let id = arg.get_id().as_str().to_owned();
    let heading = match arg.get_help_heading() {
        Some(_) => "القواعد",
        None if arg.is_positional() => "المعطيات",
        None => "الخيارات",
    };
    let own = format!("{command}.{id}");
    let help = find(ARGUMENTS, &own).or_else(|| find(ARGUMENTS, &id));
    let arg = arg.help_heading(heading);
    match help {
        Some(help) => arg.help(help),
        None => {
            if id != "help" {
                missing(command, &id);
            }
            arg
        }
    }
}

fn find(list: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    list.iter()
        .find(|(known, _)| *known == name)
        .map(|&(_, text)| text)
}

const COMMANDS: &[(&str, &str)] = &[
    (
        "kalim",
        "النص العربي من الملفات والأنابيب: تطبيعه وتقطيعه وتجذيعه وشرحه",
    ),
    ("normalize", "يكتب النصوص وقد وُحِّدت صور الكلمة الواحدة"),
    ("strip", "يكتب النصوص بلا تشكيل"),
    (
        "tokenize",
        "يسرد الكلمات والأعداد والعناوين وغيرها من الوحدات",
    ),
    ("sentences", "يسرد الجمل"),
    ("stem", "يكتب النصوص وقد حلّ محلَّ كل كلمة جذعُها"),
    ("terms", "يسرد المصطلحات التي يفهرسها محرك البحث"),
    (
        "segment",
        "يكتب النصوص وقد فُصلت السوابق واللواحق عن الكلمات",
    ),
    ("stats", "يعدّ الأسطر والكلمات والوحدات والحروف والعلامات"),
    ("explain", "يبيّن ما تصنعه كل مرحلة بالنص"),
    (
        "presets",
        "يسرد الإعدادات الجاهزة وقواعدها والمجذّعات وقوائم كلمات الوقف",
    ),
    ("completions", "يطبع ملف الإكمال لصَدَفة الأوامر"),
    ("man", "يطبع صفحة الدليل"),
];

/// By the name of the argument, with that of its command before it where commands differ.
const ARGUMENTS: &[(&str, &str)] = &[
    (
        "files",
        "الملفات المقروءة؛ وبلا ملف، أو مع -، يُقرأ الدخل القياسي",
    ),
    (
        "encoding",
        "ترميز الدخل، مثل windows-1256 وiso-8859-6 وutf-16le؛ وعلامة ترتيب البايتات مقدَّمة عليه",
    ),
    (
        "invalid",
        "ما يُصنع ببايتات ليست نصًّا، وبحروف ليست في ترميز الخرج",
    ),
    ("jsonl", "كل سطر كائن JSON، أحد حقوله نص"),
    ("field", "اسم ذلك الحقل"),
    ("csv", "الدخل قيم تفصلها فواصل، في أحد أعمدتها نصوص"),
    ("tsv", "الدخل قيم تفصلها علامات الجدولة، في أحد أعمدتها نصوص"),
    (
        "column",
        "اسم ذلك العمود في سطر العناوين، أو رقمه من 1 إن لم تكن عناوين",
    ),
    ("jobs", "عدد الخيوط؛ و0 خيط لكل نواة"),
    ("output", "اكتب إلى ملف، يُستبدل حين يتم العمل كله"),
    ("output_encoding", "ترميز الخرج؛ وهو UTF-8 إن لم يُذكر"),
    (
        "stats",
        "اطبع على مجرى الأخطاء عدد الأسطر والبايتات والسرعة وما غيّرته كل قاعدة",
    ),
    (
        "check",
        "لا تغيّر شيئا؛ اسرد الأسطر التي ستتغير، ورمز الخروج 1 إن وُجدت",
    ),
    (
        "dry_run",
        "لا تغيّر شيئا؛ أظهر الأسطر التي ستتغير قبل التغيير وبعده",
    ),
    ("format", "صورة الخرج"),
    ("unit", "ما تعدّه المواضع"),
    ("preset", "الإعداد الذي يُبدأ منه"),
    (
        "stem.preset",
        "القواعد التي تمر بها الكلمات أولا؛ lucene، أو لا شيء للمجذّعات التي تطبّع بنفسها",
    ),
    (
        "strip.marks",
        "العلامات المحذوفة: all أو keep-shadda أو quranic أو أنواع بينها فواصل",
    ),
    ("all", "اسرد الوحدات كلها، ومعها الفراغات وعلامات الترقيم"),
    ("kinds", "اسرد وحدات هذه الأنواع فقط، وبينها فواصل"),
    ("stemmer", "طريقة تجذيع الكلمات"),
    ("exclude", "ملف فيه كلمات تُترك على حالها، كلمة في كل سطر"),
    (
        "stop_words",
        "كلمات الوقف: off أو on (وهي msa) أو msa أو lucene أو ملف فيه كلمة في كل سطر",
    ),
    ("separator", "ما يوضع بين أجزاء الكلمة"),
    ("text", "النص؛ و- الدخل القياسي"),
    ("html", "اكتب صفحة HTML تُظهر ذلك صورةً"),
    ("shell", "صَدَفة الأوامر"),
    ("page", "الأمر الذي تُطبع صفحته؛ وبلا أمر صفحة kalim"),
    ("form", "N1: صورة يونيكود"),
    ("presentation-forms", "N2: أشكال العرض والحروف المركبة"),
    ("tatweel", "N3: التطويل"),
    (
        "marks",
        "N4: العلامات المحذوفة: keep أو basic أو reading أو all أو أنواع بينها فواصل",
    ),
    ("alef", "N5: صور الألف"),
    ("alef-maqsura", "N6: الألف المقصورة"),
    ("ta-marbuta", "N7: التاء المربوطة"),
    ("hamza", "N8: الهمزة وكراسيها"),
    (
        "look-alikes",
        "N9: حروف لوحات المفاتيح الفارسية والأردية والكردية",
    ),
    ("digits", "N10: الأرقام"),
    ("number-signs", "N11: فاصلة الكسور وفاصلة الآلاف وعلامة النسبة"),
    ("punctuation", "N12: علامات الترقيم"),
    ("controls", "N13: المحارف التي لا تُرى"),
    ("spaces", "N14: الفراغات"),
    ("repeats", "N15: الحرف المكرر ثلاثا فأكثر"),
    ("case", "N16: حالة الحروف في الكتابات الأخرى"),
    ("orthography", "N17: الرسم العثماني"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn everything_has_its_words() {
        let mut missing = Vec::new();
        let note = &mut |command: &str, id: &str| missing.push(format!("{command} {id}"));
        let _ = translated_by(crate::args::Cli::command(), note);
        assert_eq!(missing, Vec::<String>::new());
    }
}
