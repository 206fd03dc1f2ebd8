//! The program.

fn main() -> std::process::ExitCode {
    amana::cli::main()
}
